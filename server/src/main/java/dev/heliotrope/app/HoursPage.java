package dev.heliotrope.app;

import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Opening;
import dev.heliotrope.hours.Shift;
import dev.heliotrope.hours.Stretch;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How hours look on a terminal, or as JSON. */
final class HoursPage {
    private final boolean json;
    private final Optional<ZoneId> zone;

    HoursPage(boolean json, Optional<ZoneId> zone) {
        this.json = json;
        this.zone = zone;
    }

    /** Open at that moment? Why? Next change? */
    List<String> moment(String id, Calendar calendar, Optional<Shift> shift, Instant at) {
        if (json) {
            JsonObject facts = momentJson(id, calendar, at);
            shift.ifPresent(known -> facts.put("phase", word(known.phase(at))));
            return List.of(line(facts));
        }
        Opening now = calendar.at(at);
        List<String> lines = new ArrayList<>(List.of(
                Shown.line(now.why()),
                "  at           " + shown(at, calendar) + " " + zone(calendar),
                "  rule         " + rule(now),
                "  next change  " + change(calendar, at)));
        shift.filter(known -> now.isOpen())
                .map(known -> "  phase        " + phase(calendar, known, at))
                .ifPresent(lines::add);
        return lines;
    }

    private String phase(Calendar calendar, Shift shift, Instant at) {
        return words(shift.phase(at))
                + shift.nextPhase(at)
                        .map(then -> "; from " + shown(then, calendar) + " " + words(shift.phase(then)))
                        .orElse("");
    }

    private static String words(Shift.Phase phase) {
        return switch (phase) {
            case CORE -> "in the middle of the shift";
            case EDGE -> "at the edge of the shift, asked late by queues that follow the sun";
            case HANDING_OVER -> "handing over, no new calls";
            case OFF -> "off";
        };
    }

    private static String word(Shift.Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String change(Calendar calendar, Instant at) {
        return calendar.nextChange(at)
                .map(then -> shown(then, calendar) + ", " + verb(calendar.at(then)) + ", in "
                        + Moment.shown(Duration.between(at, then)))
                .orElse("none within a year");
    }

    private static String verb(Opening opening) {
        return opening.isOpen() ? "opens" : "closes";
    }

    List<String> overview(Map<String, Calendar> calendars, Function<Calendar, Instant> at) {
        if (json) {
            List<String> lines = new ArrayList<>();
            calendars.forEach((id, calendar) -> lines.add(line(momentJson(id, calendar, at.apply(calendar)))));
            return lines;
        }
        TextTable table = new TextTable(List.of("NAME", "STATE", "RULE", "NEXT CHANGE", "ZONE", "WHY"));
        calendars.forEach((id, calendar) -> {
            Opening now = calendar.at(at.apply(calendar));
            String next = calendar.nextChange(at.apply(calendar))
                    .map(then -> shown(then, calendar))
                    .orElse("-");
            table.add(List.of(id, state(now), rule(now), next, zone(calendar).getId(), now.why()));
        });
        return table.lines();
    }

    List<String> stretches(String id, Calendar calendar, List<Stretch> stretches) {
        if (json) {
            return stretches.stream()
                    .map(stretch -> line(stretchJson(id, stretch)))
                    .toList();
        }
        List<String> lines = new ArrayList<>(List.of(Shown.line(calendar.name()) + ", times in " + zone(calendar)));
        TextTable table = new TextTable(List.of("FROM", "TO", "LENGTH", "STATE", "RULE", "WHY"));
        for (Stretch stretch : stretches) {
            table.add(List.of(
                    shown(stretch.from(), calendar),
                    shown(stretch.to(), calendar),
                    Moment.shown(stretch.length()),
                    state(stretch.opening()),
                    rule(stretch.opening()),
                    stretch.opening().why()));
        }
        lines.addAll(table.lines());
        return lines;
    }

    private String shown(Instant at, Calendar calendar) {
        return Moment.shown(at, zone(calendar));
    }

    private ZoneId zone(Calendar calendar) {
        return zone.orElse(calendar.zone());
    }

    private static String state(Opening opening) {
        return opening.isOpen() ? "open" : "closed";
    }

    static String rule(Opening opening) {
        return opening.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static JsonObject momentJson(String id, Calendar calendar, Instant at) {
        JsonObject now = new JsonObject()
                .put("name", id)
                .put("at", at.toString())
                .put("zone", calendar.zone().getId());
        put(now, calendar.at(at));
        calendar.nextChange(at)
                .ifPresent(
                        then -> now.put("next", put(new JsonObject().put("at", then.toString()), calendar.at(then))));
        return now;
    }

    private static JsonObject stretchJson(String id, Stretch stretch) {
        JsonObject json = new JsonObject()
                .put("name", id)
                .put("from", stretch.from().toString())
                .put("to", stretch.to().toString());
        return put(json, stretch.opening());
    }

    private static JsonObject put(JsonObject json, Opening opening) {
        return json.put("open", opening.isOpen()).put("rule", rule(opening)).put("why", opening.why());
    }

    private static String line(JsonObject json) {
        return Shown.escaped(json.encode());
    }
}
