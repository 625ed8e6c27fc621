package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.hours.Calendar;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why an agent did not get a call; the first of these, in this order, that holds. */
public sealed interface Refusal {
    String words();

    /** The same with agents by {@code names}, which gives what somebody of an id is called. */
    default Refusal calling(UnaryOperator<String> names) {
        return this;
    }

    record NotThere(Presence presence) implements Refusal {
        @Override
        public String words() {
            return presence.toString();
        }
    }

    /** Has an offer pending or is talking, or was just given to a call that comes first. */
    record Engaged(CallId with) implements Refusal {
        @Override
        public String words() {
            return "with another caller";
        }
    }

    /** Takes no contacts of this kind, or not so many. */
    record Full(Channel channel, int capacity) implements Refusal {
        @Override
        public String words() {
            return capacity == 0
                    ? "takes no " + Words.of(channel)
                    : "takes only " + capacity + " " + Words.of(channel) + " at a time";
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

    /** {@code hours} are those of the agent, at {@code at}; the words take some looking back, so they are found when asked for. */
    record Closed(Team team, Calendar hours, Instant at) implements Refusal {
        @Override
        public String words() {
            return new ShiftWords(team, hours, at).closed();
        }
    }

    record InNoTeam() implements Refusal {
        @Override
        public String words() {
            return "in no team";
        }
    }

    /** So near the end of the shift that nothing new is offered. */
    record HandingOver(Team team, Calendar hours, Instant at) implements Refusal {
        @Override
        public String words() {
            return new ShiftWords(team, hours, at).handingOver();
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

    /** None of several alternatives holds. */
    record None(List<Refusal> of) implements Refusal {
        @Override
        public String words() {
            return of.isEmpty()
                    ? "nobody is asked for"
                    : of.stream().map(Refusal::words).collect(Collectors.joining(" and "));
        }

        @Override
        public Refusal calling(UnaryOperator<String> names) {
            return new None(of.stream().map(refusal -> refusal.calling(names)).toList());
        }
    }

    /** {@code who} is asked for in words, once these are wanted; null for by their ids. */
    record NotNamed(Trait.OneOf asked, @Nullable String who) implements Refusal {
        @Override
        public String words() {
            return "only " + (who == null ? asked.words() : who) + " will do";
        }

        @Override
        public Refusal calling(UnaryOperator<String> names) {
            return new NotNamed(asked, asked.words(names));
        }
    }

    /** {@code what} is not wanted in words, once these are; null for with agents by their ids. */
    record Unwanted(Trait trait, @Nullable String what) implements Refusal {
        @Override
        public String words() {
            return trait instanceof Trait.OneOf
                    ? "anybody else is asked for"
                    : "has " + (what == null ? trait.words() : what) + ", which is not wanted";
        }

        @Override
        public Refusal calling(UnaryOperator<String> names) {
            return new Unwanted(trait, trait.words(names));
        }
    }

    record Excluded(Instant until) implements Refusal {
        @Override
        public String words() {
            return "did not answer this caller";
        }
    }

    /** The caller waits for another agent alone, whom they talked with last. */
    record NotTheLast(Agent last) implements Refusal {
        @Override
        public String words() {
            return "the caller waits for " + last.name();
        }
    }

    /** The last ones free of those kept for VIPs. */
    record Reserved(Reserve reserve) implements Refusal {
        @Override
        public String words() {
            String last = reserve.keep() == 1 ? "the last one free" : "one of the last " + reserve.keep() + " free";
            return last + " with " + reserve.skill() + ", kept for VIPs";
        }
    }

    /** Could have taken the call, but another comes first; {@code why} names the first criterion in which they differ. */
    record Behind(Criterion by, String why) implements Refusal {
        @Override
        public String words() {
            return why;
        }
    }
}
