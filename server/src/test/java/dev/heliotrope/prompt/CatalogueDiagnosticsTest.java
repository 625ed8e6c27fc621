package dev.heliotrope.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an admin is told of a faulty catalogue, to the letter and the column. */
class CatalogueDiagnosticsTest {
    private static final Path FAULTY = Path.of("src/test/resources/prompts/faulty");

    @TempDir
    Path folder;

    @Test
    void everyFaultIsReportedAtItsPlace() throws IOException {
        Problems problems = new Problems();
        PromptBook.load(FAULTY, "prompts", ShippedPrompts.ENGLISH, problems);
        String found = problems.sorted().stream().map(Diagnostic::toString).collect(Collectors.joining("\n")) + "\n";
        Path golden = FAULTY.resolveSibling("faulty.out");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, found);
        }
        assertThat(found).isEqualTo(Files.readString(golden));
    }

    @Test
    void theRestOfAFaultyBookCanBeUsed() {
        PromptBook book = PromptBook.load(FAULTY, "prompts", ShippedPrompts.ENGLISH, new Problems());
        assertThat(book.text("welcome", new Language("cs"), Map.of())).isEqualTo("Dobrý den.");
    }

    @Test
    void aFolderThatIsNotThereIsOneSentence() {
        Problems problems = new Problems();
        PromptBook book = PromptBook.load(folder.resolve("nowhere"), "prompts", ShippedPrompts.ENGLISH, problems);
        assertThat(problems.sorted()).extracting(Diagnostic::code).containsExactly("unreadable-file", "missing-file");
        assertThat(book.keys()).isEmpty();
    }

    @Test
    void theShippedCataloguesHaveNoFault() {
        assertThat(ShippedPrompts.load().languages())
                .extracting(Language::tag)
                .containsExactly("cs", "el", "en", "en-US", "hr", "pl", "uk");
    }
}
