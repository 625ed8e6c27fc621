package dev.heliotrope.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.holiday.PublicHolidays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of {@code config/README.md} have every key that the readers know, and no other. */
class ReferenceTest {
    private static final Pattern KEYS = Pattern.compile("(?i)the keys here are ([a-z, -]+) \\[unknown-key]");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\S+\\.yaml)$([\\s\\S]*?)(?=^## |\\z)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.*-]+)` \\|");

    /** One unknown key in every mapping makes each reader list the keys that it knows, in the order of these prefixes. */
    private static final Map<String, Nested> PROBES = withSwitches(Map.of(
            "languages.yaml", new Nested("zzz: 1\nlanguages:\n  en:\n    zzz: 1\n", "", "languages.*."),
            "numbers.yaml", new Nested("zzz: 1\nnumbers:\n  100:\n    zzz: 1\n", "", "numbers.*."),
            "teams.yaml",
                    new Nested(
                            """
                            zzz: 1
                            teams:
                              a:
                                zzz: 1
                                seasons:
                                  - zzz: 1
                                days-off:
                                  - zzz: 1
                                overrides:
                                  - zzz: 1
                                shifts:
                                  b:
                                    zzz: 1
                            """,
                            "",
                            "teams.*.",
                            "teams.*.seasons.",
                            "teams.*.days-off.",
                            "teams.*.overrides.",
                            "teams.*.shifts.*."),
            "coverage.yaml", new Nested("zzz: 1\npromises:\n  a:\n    zzz: 1\n", "", "promises.*."),
            "hours.yaml", new Nested("zzz: 1\ncalendars:\n  b:\n    zzz: 1\n", "", "calendars.*."),
            "agents.yaml",
                    new Nested(
                            "zzz: 1\nagents:\n  a:\n    zzz: 1\n    capacity:\n      zzz: 1\n    leave:\n      - zzz: 1\n    overtime:\n      - zzz: 1\n",
                            "",
                            "agents.*.",
                            "agents.*.capacity.",
                            "agents.*.leave.",
                            "agents.*.overtime."),
            "queues.yaml",
                    new Nested(
                            """
                            zzz: 1
                            rules:
                              zzz: 1
                            reserves:
                              - zzz: 1
                            queues:
                              a:
                                zzz: 1
                                end:
                                  zzz: 1
                                steps:
                                  - zzz: 1
                                weights:
                                  zzz: 1
                                last-agent:
                                  zzz: 1
                                comfort:
                                  zzz: 1
                            """,
                            "",
                            "rules.",
                            "reserves.",
                            "queues.*.",
                            "queues.*.end.",
                            "queues.*.steps.",
                            "queues.*.weights.",
                            "queues.*.last-agent.",
                            "queues.*.comfort."),
            "transfers.yaml", new Nested("zzz: 1\ndestinations:\n  a:\n    zzz: 1\n", "", "destinations.*."),
            "services.yaml",
                    new Nested(
                            "zzz: 1\nservices:\n  a:\n    zzz: 1\n    breaker:\n      zzz: 1\n    headers:\n      A:\n        zzz: 1\n",
                            "",
                            "services.*.",
                            "services.*.breaker.",
                            "services.*.headers."),
            "server.yaml",
                    new Nested(
                            "zzz: 1\nasterisk:\n  zzz: 1\n  fallback:\n    zzz: 1\ndatabase:\n  zzz: 1\nspeech:\n  zzz: 1\njournal:\n  zzz: 1\n",
                            "",
                            "asterisk.",
                            "asterisk.fallback.",
                            "database.",
                            "speech.",
                            "journal.")));

    /** One file more than {@link Map#of} takes. */
    private static Map<String, Nested> withSwitches(Map<String, Nested> others) {
        Map<String, Nested> all = new HashMap<>(others);
        all.put("switches.yaml", new Nested("zzz: 1\nswitches:\n  a:\n    zzz: 1\n", "", "switches.*."));
        return all;
    }

    private record Nested(String yaml, List<String> prefixes) {
        Nested(String yaml, String... prefixes) {
            this(yaml, List.of(prefixes));
        }
    }

    @TempDir
    Path folder;

    @Test
    void tablesAndReadersAgree() throws IOException {
        for (Map.Entry<String, Nested> probe : PROBES.entrySet()) {
            Files.writeString(folder.resolve(probe.getKey()), probe.getValue().yaml());
        }
        for (Map.Entry<String, Nested> probe : PROBES.entrySet()) {
            assertThat(documented(probe.getKey()))
                    .as(probe.getKey())
                    .isEqualTo(known(probe.getKey(), probe.getValue()));
        }
    }

    private Set<String> known(String file, Nested probe) {
        var listings = ConfigFolder.read(folder, new PublicHolidays()).diagnostics().stream()
                .filter(diagnostic -> diagnostic.code().equals("unknown-key"))
                .filter(diagnostic -> diagnostic.at().file().endsWith("/" + file))
                .map(diagnostic -> KEYS.matcher(diagnostic.toString()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
        assertThat(listings).as(file).hasSameSizeAs(probe.prefixes());
        Set<String> keys = new TreeSet<>();
        for (int i = 0; i < listings.size(); i++) {
            String prefix = probe.prefixes().get(i);
            Stream.of(listings.get(i).split(", ")).forEach(key -> keys.add(prefix + key));
        }
        return keys;
    }

    private static Set<String> documented(String file) throws IOException {
        String readme = Files.readString(Path.of("../config/README.md"));
        String section = SECTION.matcher(readme)
                .results()
                .filter(found -> found.group(1).equals(file))
                .map(found -> found.group(2))
                .collect(Collectors.joining());
        return ROW.matcher(section).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
