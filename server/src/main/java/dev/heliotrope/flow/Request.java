package dev.heliotrope.flow;

import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.routing.Priority;
import dev.heliotrope.routing.Trait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the machine wants done next; each but {@link End} is answered by an {@link Input}. */
public sealed interface Request {
    /** {@code last}: nothing comes after it but {@link End}. */
    record Say(List<Utterance> what, boolean interruptible, boolean last) implements Request {
        public Say {
            what = List.copyOf(what);
        }

        public Say(List<Utterance> what, boolean interruptible) {
            this(what, interruptible, false);
        }

        public static Say last(List<Utterance> what) {
            return new Say(what, false, true);
        }
    }

    /** What is answered with {@link Input.Keys} or {@link Input.Silence}. */
    record Ask(List<Utterance> what, KeyEntry entry) implements Request {
        public Ask {
            what = List.copyOf(what);
        }

        public Ask(List<Utterance> what, int digits, Duration silence) {
            this(what, KeyEntry.upTo(digits, silence));
        }

        public int digits() {
            return entry.most();
        }

        public Duration silence() {
            return entry.silence();
        }

        /** The answer must not be logged, stored or shown. */
        public boolean secret() {
            return entry.secret();
        }
    }

    /** Wait for an agent, in the state's language; {@code skills} are asked for besides the queue's own. */
    record Enqueue(String queue, Map<String, Integer> skills, Duration atMost, Standing standing) implements Request {
        public Enqueue {
            skills = Map.copyOf(skills);
        }

        public Enqueue(String queue, Map<String, Integer> skills, Duration atMost) {
            this(queue, skills, atMost, Standing.USUAL);
        }
    }

    /**
     * What the caller's matter is about, for forecasts and reports; how much head start it has over those who came at the same
     * instant; whether agents kept free for such customers may take it; what is required of an agent besides skills; and what is
     * preferred, but not needed.
     */
    record Standing(String about, Duration headStart, boolean vip, Trait required, List<Trait> preferred) {
        public static final Standing USUAL = new Standing("", Duration.ZERO, false);

        public Standing {
            preferred = List.copyOf(preferred);
        }

        public Standing(String about, Duration headStart, boolean vip) {
            this(about, headStart, vip, Trait.All.ANYBODY, List.of());
        }

        /** The same of a caller whom anybody may take. */
        public Standing undemanding() {
            return new Standing(about, headStart, vip);
        }

        /** {@code about warranty, 60 s ahead, needs jana or petr, rather billing 3}; empty where nothing is asked. */
        public String words() {
            return dev.heliotrope.routing.Request.in(new Language("en"))
                    .about(about)
                    .with(new Priority(headStart, vip))
                    .requiring(required)
                    .preferring(preferred)
                    .words(UnaryOperator.identity());
        }
    }

    /** Have this done outside of the flow; answered by {@link Input.Performed}. */
    record Perform(Errand errand) implements Request {}

    /** The flow is over: hang up. {@code failed} is a sentence for the log when it could not go on, else empty. */
    record End(String failed) implements Request {}
}
