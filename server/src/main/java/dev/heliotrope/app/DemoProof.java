package dev.heliotrope.app;

import dev.heliotrope.call.Announcer;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.softphone.Hearing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Finds prompts and voices again in what a phone recorded. */
final class DemoProof {
    private final Announcer announcer;

    DemoProof(Announcer announcer) {
        this.announcer = announcer;
    }

    /** The rendered prompt, at 8 kHz. */
    Path sound(String prompt, Language language) {
        return Path.of(announcer
                        .voice(List.of(Utterance.of(prompt, language)))
                        .toCompletableFuture()
                        .join()
                        .getFirst()
                        .path()
                + ".wav");
    }

    /** Those who speak a language say "goodbye" in it all the time; agents and callers alike. */
    Path voice(Language language) {
        return sound("goodbye", language);
    }

    /** A sentence such as {@code "welcome" in cs: 0.97}. */
    String likeness(Hearing heard, String what, Path sound) throws IOException {
        double score = heard.find(Hearing.of(sound)).score();
        if (score < Hearing.SURE) {
            throw new Refused(1, what + " was not heard: likeness " + score);
        }
        return String.format(Locale.ROOT, "%s (likeness %.2f)", what, score);
    }
}
