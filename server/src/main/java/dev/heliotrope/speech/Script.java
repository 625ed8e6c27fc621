package dev.heliotrope.speech;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import java.nio.file.Path;

/** What an utterance comes to: words for the engine, or somebody's recording, which wins. */
public sealed interface Script {
    /** {@code language} picks the voice; it is the words' own, which may be another than was asked for. */
    record Text(Language language, String text) implements Script {}

    /** A wav file of any common rate and width. */
    record Recording(Path file) implements Script {}

    /** Looks an utterance up. Called on event loops, so quick; throws {@link RuntimeException} when there are no words. */
    @FunctionalInterface
    interface Source {
        Script of(Utterance utterance);
    }
}
