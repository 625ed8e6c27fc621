package dev.heliotrope.prompt;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.heliotrope.call.Digits;
import dev.heliotrope.call.Language;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An utterance's values, each in two shapes: as it is, to choose a form by, and as the words of the catalogue's language. */
final class SpokenValues {
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private final Map<String, Object> values;
    private final Catalogue catalogue;

    SpokenValues(Map<String, Object> values, Catalogue catalogue) {
        this.values = values;
        this.catalogue = catalogue;
    }

    Set<String> names() {
        return values.keySet();
    }

    /** For a message: {@code NAME} as it is, {@code NAME} with the suffix in words. */
    Map<String, Object> arguments(Set<String> wanted, String spokenSuffix) {
        Map<String, Object> arguments = new HashMap<>();
        for (String name : wanted) {
            Object value = plain(values.get(name));
            arguments.put(name, deciding(value));
            arguments.put(name + spokenSuffix, spoken(name, value));
        }
        return arguments;
    }

    /** A span of time, or a number of minutes, as the language says waits. */
    String waited(String name) {
        Object value = plain(values.get(name));
        return value instanceof Long minutes ? phrase(Phrases.WAIT, parts(Math.max(0, minutes))) : spoken(name, value);
    }

    /** The few shapes that all kinds of values come down to: numbers, Digits, times and days, Language, String, lists of these. */
    private Object plain(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> instant.atZone(zone());
            case ZonedDateTime time -> time;
            case Duration duration -> duration;
            case Language language -> language;
            case Digits digits -> digits;
            case Number number -> number(number);
            case LocalDate day -> day;
            case List<?> items -> items.stream().map(this::plain).toList();
            case null -> "";
            default -> text(value.toString());
        };
    }

    private static Object number(Number number) {
        double value = number.doubleValue();
        return value == Math.rint(value) ? (Object) number.longValue() : (Object) value;
    }

    /** What was kept as text on the channel may have been a number before. */
    private static Object text(String text) {
        return WHOLE.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
    }

    private static Object deciding(Object value) {
        return switch (value) {
            case Duration duration -> minutes(duration);
            case Language language -> language.tag();
            case Digits digits -> digits.text();
            case LocalDate day -> day.toString();
            case List<?> items -> items.toString();
            default -> value;
        };
    }

    private String spoken(String name, Object value) {
        return switch (value) {
            case ZonedDateTime time -> phrase(Phrases.MOMENT, new Moment(time, now(time.getZone())).arguments());
            case Duration duration -> phrase(Phrases.WAIT, parts(minutes(duration)));
            case Language language -> languageName(language.tag());
            case Number number -> catalogue.numerals().words(number);
            case Digits digits -> oneByOne(digits.text());
            case LocalDate day -> written(day);
            case List<?> items -> listed(name, items);
            default -> name(name, value.toString());
        };
    }

    /** With a comma after each, at which a voice pauses. A letter is said as it is; the plus of a phone number, dashes and blanks are not said. */
    private String oneByOne(String digits) {
        return digits.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(this::one)
                .collect(Collectors.joining(", "));
    }

    private String one(int character) {
        return Character.isDigit(character)
                ? catalogue.numerals().words((long) Character.digit(character, 10))
                : Character.toString(character);
    }

    /** As the language writes a day in full; engines read that out. */
    private String written(LocalDate day) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, catalogue.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private String listed(String name, List<?> items) {
        return ListFormatter.getInstance(catalogue.locale())
                .format(items.stream().map(item -> spoken(name, item)).toList());
    }

    private String phrase(String key, Map<String, Object> arguments) {
        return catalogue
                .message(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the prompts of " + catalogue.language() + " do not say how: \"" + key + "\" is missing"))
                .say(new SpokenValues(arguments, catalogue));
    }

    /** Whole minutes, rounded up, as nobody minds waiting less. */
    private static long minutes(Duration duration) {
        return Math.max(0, duration.plusSeconds(59).toMinutes());
    }

    private static Map<String, Object> parts(long minutes) {
        return Map.of("hours", minutes / 60, "minutes", minutes % 60);
    }

    private String name(String argument, String value) {
        boolean isLanguage = argument.equals(Phrases.LANGUAGE) && Language.isTag(value);
        return isLanguage ? languageName(value) : ownName(argument, value, value);
    }

    private String languageName(String tag) {
        return ownName(Phrases.LANGUAGE, tag, ULocale.getDisplayName(tag, catalogue.locale()));
    }

    private String ownName(String argument, String value, String otherwise) {
        return catalogue
                .message(Phrases.nameOf(argument, value))
                .filter(message -> message.arguments().isEmpty())
                .map(message -> message.say(this))
                .orElse(otherwise);
    }

    private ZoneId zone() {
        return switch (values.get("zone")) {
            case ZoneId zone -> zone;
            case String id -> zone(id);
            case null -> throw new IllegalArgumentException("an instant needs a value \"zone\" to be said in");
            default -> throw new IllegalArgumentException("the value \"zone\" is no time zone");
        };
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the value \"zone\" is no time zone", e);
        }
    }

    private @Nullable ZonedDateTime now(ZoneId zone) {
        return switch (values.get("now")) {
            case Instant instant -> instant.atZone(zone);
            case ZonedDateTime time -> time;
            case null -> null;
            default -> null;
        };
    }
}
