package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Parts the ways by a calendar. Overrides go the way of open or closed unless they have a way of their own. */
public record HoursStep(
        Placed<String> name,
        Placed<String> calendar,
        Placed<String> open,
        Placed<String> closed,
        Placed<String> holiday,
        Optional<Placed<String>> overrideOpen,
        Optional<Placed<String>> overrideClosed,
        Optional<Placed<String>> emergency)
        implements Step {
    @Override
    public List<Exit> exits() {
        Stream<Exit> always =
                Stream.of(Exit.alone("open", open), Exit.alone("closed", closed), Exit.alone("holiday", holiday));
        Stream<Exit> overrides = Stream.concat(
                overrideOpen.stream().map(to -> Exit.alone("override-open", to)),
                overrideClosed.stream().map(to -> Exit.alone("override-closed", to)));
        Stream<Exit> emergencies = emergency.stream().map(to -> Exit.alone("emergency", to));
        return Stream.of(always, overrides, emergencies).flatMap(exits -> exits).toList();
    }

    @Override
    public List<Mention> mentions() {
        return List.of(new Mention(Mention.Kind.CALENDAR, calendar));
    }
}
