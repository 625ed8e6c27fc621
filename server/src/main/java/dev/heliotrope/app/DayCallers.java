package dev.heliotrope.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** All who call on the day that follows the sun, each with a phone that is on already: the day has no time for that. */
record DayCallers(Map<DemoCaller, DayCaller> all) {
    static DayCallers with(List<Seam> seams, DemoPhones phones, DemoStory story, ExecutorService each)
            throws Exception {
        Map<DemoCaller, Future<DayCaller>> beginning = new HashMap<>();
        for (DemoCaller caller : cast(seams)) {
            DemoCall doing = story.follow(caller, DemoCall.byRegular(caller));
            beginning.put(caller, each.submit(() -> new DayCaller(caller, doing, phones.outside(caller))));
        }
        Map<DemoCaller, DayCaller> all = new HashMap<>();
        for (Map.Entry<DemoCaller, Future<DayCaller>> caller : beginning.entrySet()) {
            all.put(caller.getKey(), caller.getValue().get());
        }
        return new DayCallers(all);
    }

    /** In the order in which they call. */
    static List<DemoCaller> cast(List<Seam> seams) {
        List<DemoCaller> cast = new ArrayList<>();
        for (int number = 0; number < seams.size(); number++) {
            Seam seam = seams.get(number);
            DayCast.Around around = DayCast.around(number + 1, seam);
            cast.add(DayCast.inTheMiddle(number + 1, seam));
            cast.addAll(around.busy());
            Stream.of(around.across(), around.first(), around.second(), around.impatient(), around.late())
                    .forEach(cast::add);
        }
        return cast;
    }

    DayCaller of(DemoCaller caller) {
        return Objects.requireNonNull(all.get(caller), caller.who());
    }
}
