package dev.heliotrope.config;

import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code switches.yaml}. */
final class SwitchesReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");
    private static final String ALL = "all";

    private SwitchesReader() {}

    static Map<String, Switch> read(Fields file, Set<String> calendars) {
        Map<String, Switch> switches = new LinkedHashMap<>();
        file.get("switches").entries().forEach(entry -> {
            entry.key("the name of a switch").parsed("small letters, digits and dashes", name -> Optional.of(name)
                    .filter(text -> NAME.matcher(text).matches()));
            entry.value().optionalRecord(fields -> {
                fields.get("about").text("");
                return switches.put(entry.name(), new Switch(entry.name(), closes(fields.get("closes"), calendars)));
            });
        });
        return switches;
    }

    private static Optional<Set<String>> closes(Value value, Set<String> calendars) {
        if (!value.isThere()) {
            return Optional.empty();
        }
        boolean all = value.oneOrMore().size() == 1
                && value.oneOrMore().getFirst().text().equals(ALL);
        return Optional.of(
                all
                        ? Set.of()
                        : value.oneOrMore().stream()
                                .flatMap(each -> each.nameOf("calendar", calendars).stream())
                                .collect(Collectors.toSet()));
    }
}
