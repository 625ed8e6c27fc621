package dev.heliotrope.app;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.Interaction.Outcome;
import dev.heliotrope.routing.Agent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds the history of the day that follows the sun against what was to come of it; gives each fault as a sentence. */
record DayJudge(DayHistory history) {
    List<String> faults(List<Seam> seams) {
        List<String> faults = new ArrayList<>();
        for (DemoCaller caller : DayCallers.cast(seams)) {
            whole(caller).ifPresent(fault -> faults.add(caller.number() + " " + caller.who() + ": " + fault));
        }
        for (int number = 0; faults.isEmpty() && number < seams.size(); number++) {
            Seam seam = seams.get(number);
            offeredLate(seam).ifPresent(faults::add);
            kept(seam, DayCast.around(number + 1, seam))
                    .forEach(fault -> faults.add(seam.from().name() + ": " + fault));
        }
        return faults;
    }

    private Optional<String> whole(DemoCaller caller) {
        if (events(caller).isEmpty()) {
            return Optional.of("is not in the history");
        }
        Interaction call = history.call(caller);
        if (caller.givesUp()) {
            return call.outcome() == Outcome.ABANDONED ? Optional.empty() : Optional.of("was " + call.outcome());
        }
        String team = history.agent(call).map(Agent::team).orElse("nobody");
        if (call.outcome() != Outcome.HANDLED || !team.equals(caller.team().orElse(""))) {
            return Optional.of("was " + call.outcome() + " by " + team);
        }
        boolean reasoned = offers(caller).stream()
                .allMatch(offer -> !offer.why().isBlank() && !offer.lost().isEmpty());
        return reasoned ? Optional.empty() : Optional.of("an offer without reasons");
    }

    private Optional<String> offeredLate(Seam seam) {
        return history.stories().keySet().stream()
                .flatMap(caller -> offers(caller).stream())
                .filter(offer ->
                        history.teamOf(offer.agent()).equals(seam.from().id()))
                .map(offer -> offer.stamp().at())
                .filter(at -> !at.isBefore(seam.lastOffers()) && at.isBefore(seam.end()))
                .map(at -> seam.from().name() + " was offered a call at " + at + ", while handing over")
                .findFirst();
    }

    private List<String> kept(Seam seam, DayCast.Around cast) {
        List<String> faults = new ArrayList<>();
        Interaction across = history.call(cast.across());
        if (!answered(cast.across()).isBefore(seam.lastOffers())
                || !ended(across).isAfter(seam.end())) {
            faults.add(cast.across().number() + " did not talk across the seam");
        }
        for (DemoCaller waiting : List.of(cast.first(), cast.second())) {
            boolean early = joined(waiting).isBefore(seam.lastOffers());
            if (early || !joined(waiting).isBefore(seam.end())) {
                faults.add(waiting.number() + " did not wait while the site handed over");
            }
            if (!seam.overlaps() && answered(waiting).isBefore(seam.end())) {
                faults.add(waiting.number() + " was answered before anybody could");
            }
        }
        if (joined(cast.first()).isBefore(joined(cast.second()))
                != offered(cast.first()).isBefore(offered(cast.second()))) {
            faults.add("the callers' order was not kept");
        }
        return faults;
    }

    private List<CallEvent> events(DemoCaller caller) {
        return history.story(caller).events();
    }

    private List<CallEvent.Offered> offers(DemoCaller caller) {
        return of(caller, CallEvent.Offered.class);
    }

    private <T extends CallEvent> List<T> of(DemoCaller caller, Class<T> kind) {
        return events(caller).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Where there is none, never. */
    private Instant first(DemoCaller caller, Class<? extends CallEvent> kind) {
        return of(caller, kind).stream()
                .map(event -> event.stamp().at())
                .findFirst()
                .orElse(Instant.MAX);
    }

    private Instant joined(DemoCaller caller) {
        return first(caller, CallEvent.Queued.class);
    }

    private Instant offered(DemoCaller caller) {
        return first(caller, CallEvent.Offered.class);
    }

    private Instant answered(DemoCaller caller) {
        return first(caller, CallEvent.Answered.class);
    }

    private static Instant ended(Interaction call) {
        return call.ending() == null ? Instant.MIN : call.ending().at();
    }
}
