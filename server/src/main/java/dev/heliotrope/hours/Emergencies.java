package dev.heliotrope.hours;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The emergencies now in force, and what they make of the calendars. Where there is none, calendars stay as they are. */
public record Emergencies(List<Emergency> inForce) {
    public static final Emergencies NONE = new Emergencies(List.of());

    /** The longest in force first: which switch comes first in a file is of no matter. */
    public Emergencies {
        inForce = inForce.stream()
                .sorted(Comparator.comparing(Emergency::since).thenComparing(Emergency::id))
                .toList();
    }

    /** Those that calendars were closed by, as by {@link #over}. */
    public static Emergencies of(Stream<Calendar> calendars) {
        List<Emergency> all = calendars
                .flatMap(calendar ->
                        calendar instanceof InEmergency closed ? closed.emergencies().stream() : Stream.empty())
                .distinct()
                .toList();
        return all.isEmpty() ? NONE : new Emergencies(all);
    }

    /** One calendar, known to emergencies by its id. */
    public Calendar over(String id, Calendar calendar) {
        List<Emergency> concerning =
                inForce.stream().filter(emergency -> emergency.concerns(id)).toList();
        return concerning.isEmpty() ? calendar : new InEmergency(calendar, concerning);
    }

    /** All calendars by id. One that is open while any of others is, is so by these others under the same emergencies. */
    public Map<String, Calendar> over(Map<String, Calendar> calendars) {
        IdentityHashMap<Calendar, String> ids = new IdentityHashMap<>();
        calendars.forEach((id, calendar) -> ids.put(calendar, id));
        Map<String, Calendar> over = new HashMap<>();
        calendars.forEach((id, calendar) -> over.put(id, over(id, places(calendar, ids))));
        return over;
    }

    private Calendar places(Calendar calendar, IdentityHashMap<Calendar, String> ids) {
        return calendar instanceof AnyOf any
                ? new AnyOf(
                        any.name(),
                        any.zone(),
                        any.places().stream()
                                .map(place -> over(ids.getOrDefault(place, ""), place))
                                .toList())
                : calendar;
    }
}
