package dev.heliotrope.flow.machine;

import dev.heliotrope.flow.tree.CallbackStep;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Mention;
import dev.heliotrope.hours.Calendar;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * The time in which moments are told to a caller whose own is not known: that of the calendar by which the flow lets callers choose one, or
 * of the first that it names, as openings and call-backs are told in it, too; else the house's.
 */
final class HouseTime {
    private HouseTime() {}

    static ZoneId of(Passage passage) {
        return calendars(passage.flow())
                .flatMap(name -> passage.world().calendar(name).stream())
                .map(Calendar::zone)
                .findFirst()
                .orElse(passage.call().here());
    }

    private static Stream<String> calendars(Flow flow) {
        Stream<String> chosenBy = flow.steps().values().stream()
                .filter(CallbackStep.class::isInstance)
                .flatMap(step -> ((CallbackStep) step).times().stream())
                .map(times -> times.hours().value());
        Stream<String> named = flow.steps().values().stream()
                .flatMap(step -> step.mentions().stream())
                .filter(mention -> mention.kind() == Mention.Kind.CALENDAR)
                .map(mention -> mention.name().value());
        return Stream.concat(chosenBy, named);
    }
}
