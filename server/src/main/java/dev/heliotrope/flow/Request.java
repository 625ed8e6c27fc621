package dev.heliotrope.flow;

import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.call.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
     * instant; whether agents kept free for such customers may take it; and by skill what is preferred of an agent, but not needed.
     */
    record Standing(String about, Duration headStart, boolean vip, Map<String, Integer> preferred) {
        public static final Standing USUAL = new Standing("", Duration.ZERO, false);

        public Standing {
            preferred = Map.copyOf(preferred);
        }

        public Standing(String about, Duration headStart, boolean vip) {
            this(about, headStart, vip, Map.of());
        }

        /** {@code about warranty, 60 s ahead, rather billing 3}; empty where nothing is asked. */
        public String words() {
            List<String> words = new ArrayList<>();
            if (!about.isEmpty()) {
                words.add("about " + about);
            }
            if (!headStart.isZero()) {
                words.add(headStart.toSeconds() + " s ahead");
            }
            if (vip) {
                words.add("vip");
            }
            new TreeMap<>(preferred).forEach((skill, level) -> words.add("rather " + skill + " " + level));
            return String.join(", ", words);
        }
    }

    /** Have this done outside of the flow; answered by {@link Input.Performed}. */
    record Perform(Errand errand) implements Request {}

    /** The flow is over: hang up. {@code failed} is a sentence for the log when it could not go on, else empty. */
    record End(String failed) implements Request {}
}
