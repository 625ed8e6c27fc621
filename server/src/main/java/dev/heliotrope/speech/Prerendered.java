package dev.heliotrope.speech;

import java.util.List;

/** What came of rendering ahead: {@code rendered} anew, {@code ready} already, and a sentence for each failure. */
public record Prerendered(int rendered, int ready, List<String> failures) {
    public Prerendered {
        failures = List.copyOf(failures);
    }

    public int total() {
        return rendered + ready + failures.size();
    }

    /** Told after each prompt, from any thread, one at a time. */
    @FunctionalInterface
    public interface Progress {
        void done(int prompts, int of);
    }
}
