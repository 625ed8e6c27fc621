package dev.heliotrope.metrics;

import dev.heliotrope.call.Language;
import io.micrometer.core.instrument.MeterRegistry;

/** How often callers hear words from another catalogue than was meant for them. */
public final class PromptMeters {
    private final MeterRegistry registry;

    public PromptMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** {@code prompt} is a key of a catalogue, of which there are some hundred at most. */
    public void fell(String prompt, Language from, Language to) {
        registry.counter("heliotrope.prompts.fallen", "prompt", prompt, "from", from.tag(), "to", to.tag())
                .increment();
    }
}
