package dev.heliotrope.routing;

import java.time.Duration;

/**
 * One question by which agents who could take a call are put in order: the smaller number first. A number is the sum of what
 * only the agent knows and what only the call and the agent's team and skills do; neither changes while an agent is free and a
 * team's hours go on, so that agents can be kept in order.
 */
public sealed interface Criterion {
    long of(AgentState state);

    long of(Fit fit);

    default long of(AgentState state, Fit fit) {
        return of(state) + of(fit);
    }

    /**
     * How an agent's languages, skills and hours go with a call.
     *
     * @param level how good at what is asked
     * @param preferred how many of the preferred traits
     * @param atEdge the team is not in its core hours
     */
    record Fit(int level, int preferred, boolean atEdge) {}

    enum Of implements Criterion {
        PREFERRED {
            @Override
            public long of(Fit fit) {
                return -fit.preferred();
            }
        },
        PROFICIENCY {
            @Override
            public long of(Fit fit) {
                return -fit.level();
            }
        },
        SUN {
            @Override
            public long of(Fit fit) {
                return fit.atEdge() ? 1 : 0;
            }
        },
        IDLE {
            @Override
            public long of(AgentState state) {
                return state.idleSince().toEpochMilli();
            }
        },
        OCCUPIED {
            @Override
            public long of(AgentState state) {
                return state.talked().toMillis();
            }
        };

        @Override
        public long of(AgentState state) {
            return 0;
        }

        @Override
        public long of(Fit fit) {
            return 0;
        }
    }

    /**
     * Everything weighed against idleness: what a level, a preferred trait, the team's core hours are worth, and how much of the
     * time with callers, in percent, counts against an agent.
     */
    record Weighted(Duration perLevel, Duration perPreferred, Duration inCore, int percentOfTalk) implements Criterion {
        @Override
        public long of(AgentState state) {
            return state.idleSince().toEpochMilli() + state.talked().toMillis() * percentOfTalk / 100;
        }

        @Override
        public long of(Fit fit) {
            return -perLevel.toMillis() * fit.level()
                    - perPreferred.toMillis() * fit.preferred()
                    + (fit.atEdge() ? inCore.toMillis() : 0);
        }
    }
}
