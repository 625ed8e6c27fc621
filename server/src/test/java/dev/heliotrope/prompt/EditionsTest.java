package dev.heliotrope.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionsTest {
    private static final Language ENGLISH = new Language("en");
    private static final Language CZECH = new Language("cs");

    @TempDir
    private Path folder;

    private PromptBook book;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("en.yaml"), "welcome: \"Hello.\"\nsorry: \"Sorry.\"\n");
        Files.writeString(folder.resolve("cs.yaml"), "welcome: \"Dobrý den.\"\nsorry: \"Promiňte.\"\n");
        book = PromptBook.load(folder, "prompts", ENGLISH, new Problems());
    }

    private PromptEdition edition(Set<String> said, Language... languages) {
        return book.edition(said, List.of(languages)).orElseThrow();
    }

    @Test
    void flowsThatSayTheSameShareTheirWords() {
        assertThat(edition(Set.of("welcome", "sorry"), CZECH, ENGLISH))
                .isSameAs(edition(Set.of("sorry", "welcome"), ENGLISH, CZECH));
    }

    @Test
    void whatIsSaidBesidesOrInAnotherLanguageIsAnother() {
        PromptEdition one = edition(Set.of("welcome"), ENGLISH);

        assertThat(one.content()).containsEntry("words en welcome", "Hello.").doesNotContainKey("words cs welcome");
        assertThat(edition(Set.of("welcome", "sorry"), ENGLISH)).isNotEqualTo(one);
        assertThat(edition(Set.of("welcome"), ENGLISH, CZECH)).isNotEqualTo(one);
    }

    @Test
    void whatNoCatalogueHasIsNoEdition() {
        assertThat(book.edition(Set.of("nonsense"), List.of(ENGLISH))).isEmpty();
    }
}
