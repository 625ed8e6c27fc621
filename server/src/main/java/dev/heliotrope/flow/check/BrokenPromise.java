package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.flow.check.WayToHuman.Ways;
import dev.heliotrope.flow.tree.Promises;
import java.time.Duration;
import java.util.Optional;

/** A caller who wants a human may need longer, or more keys, than the flow promises. */
final class BrokenPromise implements WayRule {
    @Override
    public void check(Survey survey, Known known, Problems problems) {
        Promises promises = survey.flow().promises();
        if (!promises.equals(Promises.NONE)) {
            HumanReach.of(survey.terrain(), known)
                    .ifPresentOrElse(
                            reach -> hold(promises, reach, problems), () -> endless(survey.terrain(), problems));
        }
    }

    private static void hold(Promises promises, HumanReach reach, Problems problems) {
        promises.humanWithin()
                .filter(promised -> promised.value().compareTo(reach.time()) < 0)
                .ifPresent(promised -> problems.error(promised.at(), "broken-promise", late(promised.value(), reach)));
        promises.keys()
                .filter(promised -> promised.value() < reach.keys())
                .ifPresent(promised -> problems.error(
                        promised.at(),
                        "broken-promise",
                        "a caller may have to press %d keys before a human, promised are %d: %s"
                                .formatted(reach.keys(), promised.value(), reach.byKeys())));
    }

    private static String late(Duration promised, HumanReach reach) {
        return "a caller may be %d s on the way to a human, promised are %d s: %s, in %s"
                .formatted(reach.time().toSeconds(), promised.toSeconds(), reach.way(), reach.language());
    }

    private static void endless(Terrain terrain, Problems problems) {
        WayToHuman way = HumanReach.keys(Ways.of(terrain));
        String sentence = way.isThere()
                ? "it cannot be told how long a caller may be kept from a human, as this goes in circles: "
                        + Path.shown(way.steps())
                : "a human is promised, but no way leads to one; a flow reaches one by a queue";
        at(terrain.flow().promises()).ifPresent(promised -> problems.error(promised.at(), "broken-promise", sentence));
    }

    private static Optional<? extends Placed<?>> at(Promises promises) {
        return promises.humanWithin().isPresent() ? promises.humanWithin() : promises.keys();
    }
}
