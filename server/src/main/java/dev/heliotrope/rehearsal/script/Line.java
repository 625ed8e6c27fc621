package dev.heliotrope.rehearsal.script;

import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.Formality;
import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.routing.Trait;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A line of a scripted call: something that is done, or something that must have come of it. */
public sealed interface Line {
    Position at();

    /** Something that the caller does, or an agent. */
    sealed interface Doing extends Line {}

    /** {@code early}: while something is said that a key may cut short, rather than when asked. */
    record Press(Position at, String keys, boolean early) implements Doing {}

    record Silence(Position at) implements Doing {}

    /** Waits in a queue; for as long as the flow lets them where no time is given. */
    record Wait(Position at, Optional<Duration> time) implements Doing {}

    /** An agent takes the call, talks, and hangs up. */
    record Talk(Position at, Duration time) implements Doing {}

    record HangUp(Position at) implements Doing {}

    /** What the flow asks for cannot be done. */
    record Fail(Position at) implements Doing {}

    /** Prompts, in this order; others may be heard between them. */
    record Hear(Position at, List<Prompt> prompts) implements Line {
        public Hear {
            prompts = List.copyOf(prompts);
        }
    }

    /** A prompt that is to be heard; {@code text} must be part of its words, {@code with} among its values. */
    record Prompt(
            Placed<String> key,
            Optional<Language> language,
            Optional<Formality> formality,
            Optional<String> text,
            Map<String, String> with) {
        public Prompt {
            with = Map.copyOf(with);
        }

        /** As it is written: {@code welcome/cs}. */
        @Override
        public String toString() {
            return key
                    + language.map(tag -> "/" + tag).orElse("")
                    + formality
                            .map(tone -> ", " + tone.name().toLowerCase(Locale.ROOT))
                            .orElse("")
                    + text.map(part -> " saying \"" + part + "\"").orElse("")
                    + (with.isEmpty() ? "" : " with " + with);
        }
    }

    /** The step is entered. */
    record Enter(Position at, Placed<String> step) implements Line {}

    /** Variables have these values now. */
    record Variables(Position at, Map<Placed<String>, WantedValue> values) implements Line {
        public Variables {
            values = Map.copyOf(values);
        }
    }

    /** The caller is spoken to in this language now. */
    record Spoken(Position at, Language language) implements Line {}

    /** The caller comes to wait in this queue. */
    record Queue(Position at, Placed<String> queue, Asked asked) implements Line {}

    /** What is to be asked there, of which nothing is said where it is empty. */
    record Asked(
            Optional<Map<String, Integer>> skills,
            Optional<Language> language,
            Optional<Trait> needs,
            Optional<List<Trait>> preferred,
            Optional<Duration> headStart,
            Optional<Boolean> vip,
            Optional<String> about) {
        static final Asked ANYTHING = new Asked(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The caller asks to be called back; {@code when} is {@link #SOON}, or the instant, or empty where that does not matter. */
    record CallBack(Position at, Placed<String> queue, Optional<String> number, Optional<String> when) implements Line {
        static final String SOON = "soon";
    }

    /** The call ends, so. */
    record End(Position at, EndCause cause) implements Line {}
}
