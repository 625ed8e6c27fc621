package dev.heliotrope.app;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where clocks are made. Set to an instant, it runs on from there at the usual pace: for demos and tests. */
final class SettableClock {
    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = InstantReader.class,
            description =
                    "Take this for the present, e.g. 2026-11-24T15:30:00Z or 2026-11-24T16:30+01:00[Europe/Prague].")
    @Nullable
    Instant at;

    Clock clock() {
        Clock wall = Clock.systemUTC();
        return at == null ? wall : Clock.offset(wall, Duration.between(wall.instant(), at));
    }

    static final class InstantReader implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return ZonedDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + text + "' is not an instant; expected one such as 2026-11-24T15:30:00Z");
            }
        }
    }
}
