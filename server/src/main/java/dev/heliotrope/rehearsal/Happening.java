package dev.heliotrope.rehearsal;

import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.Formality;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.Request.Standing;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One thing in a call that was heard, pressed, decided or done. Digits that are secret are dots here already. */
public sealed interface Happening {
    record Called(PhoneNumber from, PhoneNumber dialled, String flow) implements Happening {}

    record Entered(String flow, String step) implements Happening {}

    /** The step was left by this exit. */
    record Took(String flow, String step, String outcome) implements Happening {}

    record Chose(Language language, LanguageSource by) implements Happening {}

    /** Something went wrong that did not end the call. */
    record Troubled(String step, String sentence) implements Happening {}

    /**
     * {@code words} is what it comes to, {@code catalogue} where they stand; {@code tone} is null where friends and strangers
     * hear the same.
     */
    record Heard(
            Utterance what,
            String words,
            Language catalogue,
            @Nullable Formality tone) implements Happening {
        /** As tests name it: {@code welcome/cs}, {@code ask-pin/en-US}. */
        public String title() {
            return what.prompt() + "/" + catalogue;
        }
    }

    /** {@code keys} may be dots. */
    record Pressed(String keys) implements Happening {
        public boolean isHidden() {
            return keys.startsWith(Requests.DOT);
        }
    }

    record Silent(Duration lasted) implements Happening {}

    record Queued(String queue, Language language, Map<String, Integer> skills, Standing standing)
            implements Happening {
        public Queued {
            skills = Map.copyOf(skills);
        }

        /** What else is asked there, in words. */
        public String also() {
            return standing.words();
        }

        /** With the skills in order. */
        @Override
        public String toString() {
            return "Queued[" + queue + ", " + language + ", " + new TreeMap<>(skills)
                    + (also().isEmpty() ? "" : ", " + also()) + "]";
        }
    }

    record Waited(Duration lasted, boolean inVain) implements Happening {}

    record Talked(Duration lasted) implements Happening {}

    /**
     * {@code kind} is {@code look-up} and the like; what is in an errand may be secret, so only of a call-back is told what it is about:
     * {@code queue}, {@code number} and, if there is one, {@code at}.
     */
    record Sent(String step, String kind, Map<String, String> about) implements Happening {
        public Sent {
            about = Collections.unmodifiableMap(new TreeMap<>(about));
        }
    }

    record Performed(String step, String outcome, List<String> results) implements Happening {
        public Performed {
            results = List.copyOf(results);
        }
    }

    /** The caller hangs up. */
    record HungUp() implements Happening {}

    /** What the flow asked for could not be done, as the test wants it. */
    record Broken() implements Happening {}

    /** {@code why} is a sentence where the flow could not go on, else empty. */
    record Ended(EndCause cause, String why) implements Happening {}
}
