package dev.heliotrope.config;

import dev.heliotrope.call.Language;
import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Rules;
import dev.heliotrope.hours.Timetable;
import dev.heliotrope.hours.Week;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code coverage.yaml}: who is promised to be there, and when. */
final class PromisesReader {
    private static final int MOST = 10_000;

    /** What there is to be promised. */
    record Known(Names languages, Names skills, Names queues, Names calendars) {}

    private final Known known;
    private final CalendarReader calendars;
    private final Map<String, Calendar> named;

    PromisesReader(Known known, CalendarReader calendars, Map<String, Calendar> named) {
        this.known = known;
        this.calendars = calendars;
        this.named = named;
    }

    List<Promise> read(Fields file) {
        List<Promise> promises = new ArrayList<>();
        for (Value.Named entry : file.get("promises").entries()) {
            String id = Words.id(entry, "a promise");
            entry.value().record(fields -> promise(fields, id)).ifPresent(promises::add);
        }
        return promises;
    }

    private Promise promise(Fields fields, String id) {
        Value language = fields.get("language");
        Value skill = fields.get("skill");
        Value queue = fields.get("queue");
        if (Stream.of(language, skill, queue).noneMatch(Value::isThere)) {
            fields.get("language")
                    .error(
                            "nothing-promised",
                            "a promise must name a language, a skill or a queue, or several of these");
        }
        String name = Words.name(fields.get("name"), id);
        return new Promise(
                id,
                name,
                written(language, known.languages()).filter(Language::isTag).map(Language::new),
                level(fields.get("level"), language),
                written(skill, known.skills()),
                level(fields.get("skill-level"), skill),
                written(queue, known.queues()),
                fields.get("at-least").whole(1, MOST, 1),
                hours(fields, name),
                fields.at());
    }

    private static Optional<String> written(Value value, Names names) {
        return value.isThere() ? names.in(value) : Optional.empty();
    }

    private static int level(Value value, Value of) {
        if (value.isThere() && !of.isThere()) {
            value.error("level-of-nothing", "this says how well, and there is nothing here to be known so well");
        }
        return value.whole(1, 5, 1);
    }

    /** Those of a calendar that is there, or hours of its own. */
    private Calendar hours(Fields fields, String name) {
        Value during = fields.get("while-open");
        if (!during.isThere()) {
            return calendars.read(fields, name);
        }
        Stream.concat(Stream.of("zone"), CalendarReader.HOURS.stream())
                .map(fields::get)
                .filter(Value::isThere)
                .forEach(other ->
                        other.error("any-of-alone", "a promise has while-open, or hours of its own, but not both"));
        return known.calendars()
                .in(during)
                .map(named::get)
                .orElseGet(() -> new Timetable(name, ZoneOffset.UTC, Rules.of(Week.NONE)));
    }
}
