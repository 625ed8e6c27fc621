package dev.heliotrope.flow.machine;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.HoursStep;
import dev.heliotrope.hours.Opening;

/** Goes the way that the calendar shows at this instant. */
record ConsultCalendar(HoursStep step) implements Deed {
    @Override
    public Move entered(Passage passage) {
        String name = step.calendar().value();
        return passage.world()
                .calendar(name)
                .<Move>map(
                        calendar -> new Move.GoOn(way(calendar.at(passage.at()).rule())))
                .orElseGet(() -> new Move.Await(new Request.End("there is no calendar " + name)));
    }

    private Placed<String> way(Opening.Rule rule) {
        return switch (rule) {
            case OPEN -> step.open();
            case CLOSED -> step.closed();
            case EMERGENCY -> step.emergency().orElse(step.closed());
            case HOLIDAY -> step.holiday();
            case OVERRIDE_OPEN -> step.overrideOpen().orElse(step.open());
            case OVERRIDE_CLOSED -> step.overrideClosed().orElse(step.closed());
        };
    }
}
