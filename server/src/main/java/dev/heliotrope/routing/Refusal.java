package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Why an agent did not get a call; the first of these, in this order, that holds. */
public sealed interface Refusal {
    String words();

    record NotThere(Presence presence) implements Refusal {
        @Override
        public String words() {
            return presence.toString();
        }
    }

    /** Has an offer pending or is talking, or was just given to a call that waits longer. */
    record Engaged(CallId with) implements Refusal {
        @Override
        public String words() {
            return "with another caller";
        }
    }

    record Phone(PhoneState state) implements Refusal {
        @Override
        public String words() {
            return switch (state) {
                case UNREGISTERED -> "phone not registered";
                case RINGING -> "phone ringing";
                case BUSY -> "phone in use";
                case FREE -> "phone free";
            };
        }
    }

    record Aside(Instant until) implements Refusal {
        @Override
        public String words() {
            return "phone just turned a call away";
        }
    }

    /** {@code why} is the calendar's own sentence. */
    record Closed(String why) implements Refusal {
        @Override
        public String words() {
            return why;
        }
    }

    /** {@code asked} is the caller's language and those that would do instead; {@code best} is the agent's level in them. */
    record Tongue(List<Language> asked, int best, int level) implements Refusal {
        @Override
        public String words() {
            return Words.languages(asked) + " " + best + " < " + level;
        }
    }

    record Skill(String skill, int has, int level) implements Refusal {
        @Override
        public String words() {
            return skill + " " + has + " < " + level;
        }
    }

    record Excluded(Instant until) implements Refusal {
        @Override
        public String words() {
            return "did not answer this caller";
        }
    }

    /** Could have taken the call, but another comes first by {@link Round#order}. */
    record Behind(Duration idle) implements Refusal {
        @Override
        public String words() {
            return "idle only " + Words.span(idle);
        }
    }
}
