package dev.heliotrope.prompt;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Problems;
import java.nio.file.Path;

/** The catalogues that come with the product, as the tests of this module see them. */
final class ShippedPrompts {
    static final Path FOLDER = Path.of("../ivr-flows/prompts");
    static final Language ENGLISH = new Language("en");

    private ShippedPrompts() {}

    static PromptBook load() {
        Problems problems = new Problems();
        PromptBook book = PromptBook.load(FOLDER, "ivr-flows/prompts", ENGLISH, problems);
        if (!problems.sorted().isEmpty()) {
            throw new AssertionError(problems.sorted());
        }
        return book;
    }
}
