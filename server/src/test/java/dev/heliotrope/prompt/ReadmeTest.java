package dev.heliotrope.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Digits;
import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The guide for those who write prompts does what it says. */
class ReadmeTest {
    private static final Path README = ShippedPrompts.FOLDER.resolve("README.md");
    /** {@code | en | `message` | `a=1`, `b=2` | what is said |}. */
    private static final Pattern EXAMPLE =
            Pattern.compile("^\\| ([a-z-]+) \\| `([^`]*)` \\| ([^|]*) \\| ([^|]+) \\|$", Pattern.MULTILINE);

    private static final Pattern VALUE = Pattern.compile("`([a-z]+)=([^`]*)`");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyExampleIsSaidAsTheGuideSays() throws IOException {
        List<MatchResult> examples =
                EXAMPLE.matcher(Files.readString(README)).results().toList();
        assertThat(examples).hasSizeGreaterThan(8);
        return examples.stream().map(each -> DynamicTest.dynamicTest(each.group(2), () -> check(each)));
    }

    private void check(MatchResult example) throws IOException {
        Path prompts = withShippedPrompts(Files.createTempDirectory(folder, "example"));
        Language language = new Language(example.group(1));
        for (String tag : List.of("en", language.tag())) {
            Path file = prompts.resolve(tag + ".yaml");
            String message = example.group(2).replace("'", "''");
            Files.writeString(file, Files.readString(file) + "\nexample: '" + message + "'\n");
        }
        PromptBook book = PromptBook.load(prompts, "prompts", ShippedPrompts.ENGLISH, new Problems());
        assertThat(book.text("example", language, values(example.group(3)))).isEqualTo(example.group(4));
    }

    private static Path withShippedPrompts(Path prompts) throws IOException {
        try (Stream<Path> files = Files.list(ShippedPrompts.FOLDER)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> copy(file, prompts.resolve(file.getFileName())));
        }
        return prompts;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> values(String given) {
        Map<String, Object> values = new HashMap<>();
        VALUE.matcher(given).results().forEach(value -> values.put(value.group(1), value(value.group(2))));
        return values;
    }

    private static Object value(String text) {
        if (text.startsWith("PT")) {
            return Duration.parse(text);
        }
        if (text.startsWith("#")) {
            return new Digits(text.substring(1));
        }
        return text.contains("T") ? ZonedDateTime.parse(text) : text;
    }

    @Test
    void aLanguageIsAddedByOneFile() throws IOException {
        Path prompts = withShippedPrompts(folder);
        Files.copy(prompts.resolve("en.yaml"), prompts.resolve("de.yaml"));
        Problems problems = new Problems();
        PromptBook book = PromptBook.load(prompts, "prompts", ShippedPrompts.ENGLISH, problems);
        assertThat(problems.sorted()).isEmpty();
        assertThat(book.languages()).contains(new Language("de"));
        assertThat(book.text("choose-language", new Language("de"), Map.of("key", 7)))
                .isEqualTo("For English, press sieben.");
    }

    @Test
    void everyDiagnosticAndKindOfValueThatTheGuideNamesExists() throws IOException {
        List<String> codes = new ArrayList<>();
        Problems problems = new Problems();
        PromptBook.load(Path.of("src/test/resources/prompts/faulty"), "prompts", ShippedPrompts.ENGLISH, problems);
        PromptBook.load(
                Path.of("src/test/resources/prompts/faulty"),
                "prompts",
                ShippedPrompts.ENGLISH,
                Map.of(
                        new Language("cs"),
                        List.of(new Placed<>(ShippedPrompts.ENGLISH, Position.of("config/languages.yaml")))),
                problems);
        problems.sorted().forEach(problem -> codes.add(problem.code()));
        Pattern code = Pattern.compile("^\\| `\\[([a-z-]+)]` \\|", Pattern.MULTILINE);
        assertThat(code.matcher(Files.readString(README)).results().map(match -> match.group(1)))
                .isNotEmpty()
                .isSubsetOf(codes);
    }
}
