package dev.heliotrope.rehearsal.script;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.rehearsal.Stage;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.Yaml;
import dev.heliotrope.yaml.YamlMap;
import dev.heliotrope.yaml.YamlScalar;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code *.test.yaml}. Whatever is wrong goes to the problems, all of it at once, as with every other file. */
public final class TestFiles {
    private final Stage stage;
    private final Names names;

    public TestFiles(Stage stage, Names names) {
        this.stage = stage;
        this.names = names;
    }

    /** What there is to be named in a test. */
    /** {@code catalogues} are those of the languages, and those with one country's words. */
    public record Names(
            Set<String> prompts,
            Set<String> queues,
            Set<String> calendars,
            Set<String> languages,
            Set<String> switches,
            Set<String> catalogues) {
        public Names {
            prompts = Set.copyOf(prompts);
            queues = Set.copyOf(queues);
            calendars = Set.copyOf(calendars);
            languages = Set.copyOf(languages);
            switches = Set.copyOf(switches);
            catalogues = Set.copyOf(catalogues);
        }
    }

    /** Empty if there is any error in the file. {@code shown} is what diagnostics call it. */
    public Optional<TestFile> read(Path file, String shown, Problems problems) {
        Problems own = new Problems();
        String usual = file.getFileName().toString().replace(TestFile.ENDING, "");
        Optional<List<CallTest>> tests =
                Yaml.read(file, shown, own).flatMap(root -> root.record(fields -> tests(fields, usual)));
        problems.addAll(own.sorted());
        return own.hasErrors() ? Optional.empty() : tests.map(all -> new TestFile(shown, all));
    }

    private List<CallTest> tests(Fields file, String usual) {
        file.get("about").text("");
        Value tests = file.get("tests");
        Settings common = Settings.USUAL.read(file, usual, flowsOf(tests), stage, names);
        if (tests.requiredEntries().isEmpty() && tests.isThere()) {
            tests.error("no-tests", "a file of tests needs tests, with one \"name:\" each");
        }
        return tests.entries().stream()
                .flatMap(test -> test(test, common).stream())
                .toList();
    }

    /** What stands at the top is for all tests, those of other flows among them. */
    private static Set<String> flowsOf(Value tests) {
        return tests.entries().stream()
                .flatMap(test -> test.value().node().stream())
                .filter(YamlMap.class::isInstance)
                .flatMap(test -> ((YamlMap) test).get("flow").stream())
                .filter(YamlScalar.class::isInstance)
                .map(flow -> ((YamlScalar) flow).text())
                .collect(Collectors.toSet());
    }

    private Optional<CallTest> test(Value.Named test, Settings common) {
        Placed<String> name = new Placed<>(test.name(), test.key().at());
        return test.value().record(fields -> {
            Settings own = common.read(fields, stage, names);
            Value call = fields.get("call");
            if (call.isEmpty()) {
                call.error("missing", "a test needs its call: a list of what the caller does and what comes of it");
            }
            return own.test(name, new LineReader(own.flow(), stage, names).read(call), stage);
        });
    }
}
