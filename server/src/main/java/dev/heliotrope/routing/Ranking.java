package dev.heliotrope.routing;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Predicate;

/** The order in which agents come for one call, and in words why one comes later. */
final class Ranking implements Comparator<AgentState> {
    private final WaitingCall call;
    private final Trait asked;
    private final Predicate<Agent> atEdge;

    Ranking(WaitingCall call, Trait asked, Predicate<Agent> atEdge) {
        this.call = call;
        this.asked = asked;
        this.atEdge = atEdge;
    }

    private Criterion.Fit fit(Agent agent) {
        int preferred = (int) call.request().preferred().stream()
                .filter(trait -> trait.isIn(agent))
                .count();
        return new Criterion.Fit(call.level(asked, agent), preferred, atEdge.test(agent));
    }

    @Override
    public int compare(AgentState one, AgentState other) {
        Criterion.Fit oneFit = fit(one.agent());
        Criterion.Fit otherFit = fit(other.agent());
        for (Criterion criterion : call.queue().order().criteria()) {
            int by = Long.compare(criterion.of(one, oneFit), criterion.of(other, otherFit));
            if (by != 0) {
                return by;
            }
        }
        return one.agent().id().compareTo(other.agent().id());
    }

    Refusal.Behind behind(AgentState loser, AgentState winner, Instant at) {
        if (loser.agent().id().equals(winner.agent().id())) {
            return new Refusal.Behind(Criterion.Of.IDLE, "first of those who could take it");
        }
        Criterion.Fit lost = fit(loser.agent());
        Criterion.Fit won = fit(winner.agent());
        for (Criterion criterion : call.queue().order().criteria()) {
            long by = criterion.of(loser, lost) - criterion.of(winner, won);
            if (by != 0) {
                return new Refusal.Behind(criterion, Words.behind(criterion, loser, lost, winner, won, at));
            }
        }
        return new Refusal.Behind(Criterion.Of.IDLE, "as good, but later in the order of ids");
    }
}
