package dev.heliotrope.flow.machine;

import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.CallbackStep.Times;
import dev.heliotrope.flow.tree.FlowValue;
import dev.heliotrope.flow.tree.Words;
import dev.heliotrope.hours.Calendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions about the time of a call-back, in the caller's own time or, where that is not known, the calendar's. */
record ChooseTime(Times times, Duration patience) {
    private static final int DIGITS = 4;

    Request soonOrTime(Passage passage) {
        return new Request.Ask(Spoken.of(times.when(), passage), 1, patience);
    }

    /** {@code before} is said first. */
    Request time(Words before, Passage passage) {
        List<dev.heliotrope.call.Utterance> words = new ArrayList<>(Spoken.of(before, passage));
        words.addAll(Spoken.of(times.enter(), passage));
        return new Request.Ask(words, KeyEntry.upTo(DIGITS, patience));
    }

    Request rightTime(Instant at, Passage passage) {
        Object spoken = zone(passage).<Object>map(at::atZone).orElse(at);
        Words words = new Words(List.of(times.confirm()), Map.of(Times.AT, new FlowValue.Constant(spoken)));
        return new Request.Ask(Spoken.of(words, passage), 1, patience);
    }

    /** Empty for digits that are no time, or one at which nobody calls within the next weeks. */
    Optional<Instant> chosen(String digits, Passage passage) {
        return OpenTime.keyed(digits).flatMap(time -> open(passage).flatMap(open -> open.next(time, passage.at())));
    }

    Optional<Instant> dayAfter(Instant at, Passage passage) {
        return open(passage).flatMap(open -> open.dayAfter(at));
    }

    private Optional<Calendar> calendar(Passage passage) {
        return passage.world().calendar(times.hours().value());
    }

    private Optional<ZoneId> zone(Passage passage) {
        return passage.zone().or(() -> calendar(passage).map(Calendar::zone));
    }

    private Optional<OpenTime> open(Passage passage) {
        return calendar(passage)
                .map(calendar -> new OpenTime(calendar, zone(passage).orElseGet(calendar::zone)));
    }
}
