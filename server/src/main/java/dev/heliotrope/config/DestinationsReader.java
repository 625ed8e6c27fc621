package dev.heliotrope.config;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code transfers.yaml}: the outside numbers that flows may connect callers with, and no others. */
final class DestinationsReader {
    private static final Pattern TRUNK = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,15}");

    private DestinationsReader() {}

    static Map<String, Destination> read(Fields file) {
        Map<String, Destination> destinations = new LinkedHashMap<>();
        for (Value.Named entry : file.get("destinations").entries()) {
            String name = Words.id(entry, "a destination");
            entry.value().record(DestinationsReader::destination).ifPresent(to -> destinations.put(name, to));
        }
        return destinations;
    }

    private static Destination destination(Fields fields) {
        PhoneNumber number = fields.get("number")
                .parsed("a telephone number such as +420222000111", text -> Words.matching(NUMBER, text))
                .map(PhoneNumber::new)
                .orElse(PhoneNumber.WITHHELD);
        return new Destination(
                "PJSIP/" + number.digits() + "@" + trunk(fields.get("trunk")),
                fields.get("ring-for").duration(Duration.ofSeconds(5), Duration.ofMinutes(2), Duration.ofSeconds(30)));
    }

    private static String trunk(Value value) {
        return value.isThere()
                ? value.parsed("the name of an endpoint of Asterisk's", text -> Optional.of(text)
                                .filter(name -> TRUNK.matcher(name).matches()))
                        .orElse("trunk")
                : "trunk";
    }
}
