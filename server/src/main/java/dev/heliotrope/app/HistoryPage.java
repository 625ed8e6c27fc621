package dev.heliotrope.app;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.console.InteractionJson;
import dev.heliotrope.history.CallNarrator;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.Interaction.Ending;
import dev.heliotrope.history.InteractionStore.Story;
import dev.heliotrope.storage.SwitchTurns;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How the history looks on a terminal, or as JSON; whatever came from outside is made harmless for either. */
final class HistoryPage {
    private static final List<String> TITLES =
            List.of("BEGAN", "FROM", "DIALLED", "FLOW", "LANG", "QUEUE", "AGENT", "WAIT", "TALK", "END", "CALL");

    private static final int SHORT = 6;

    private final boolean json;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;
    private final UnaryOperator<String> agentName;

    HistoryPage(boolean json, ZoneId zone, UnaryOperator<String> agentName) {
        this.json = json;
        this.day = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT)
                .withZone(zone);
        this.moment = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(zone);
        this.agentName = agentName;
    }

    List<String> table(List<Interaction> calls) {
        if (json) {
            return calls.stream().map(HistoryPage::json).toList();
        }
        TextTable table = new TextTable(TITLES);
        calls.forEach(call -> table.add(row(call)));
        return calls.isEmpty() ? List.of() : table.lines();
    }

    private List<String> row(Interaction call) {
        return List.of(
                day.format(call.began()),
                number(call.from()),
                number(call.to()),
                flow(call.answeredBy()),
                language(call.language()),
                call.queue().orElse("-"),
                call.agent().map(agentName).orElse("-"),
                duration(call.waited()),
                duration(call.talked()),
                end(call.ending()),
                call.id().value());
    }

    /** Turns of switches; {@code by} of each is a caller with the call, or the name that a program gave with the key. */
    List<String> turns(List<SwitchTurns.Turn> turns) {
        if (json) {
            return turns.stream().map(HistoryPage::json).toList();
        }
        TextTable table = new TextTable(List.of("TURNED", "SWITCH", "TO", "BY"));
        turns.forEach(
                turn -> table.add(List.of(day.format(turn.at()), turn.name(), turn.on() ? "on" : "off", turn.by())));
        return turns.isEmpty() ? List.of() : table.lines();
    }

    private static String json(SwitchTurns.Turn turn) {
        JsonObject json = new JsonObject()
                .put("switch", turn.name())
                .put("on", turn.on())
                .put("at", turn.at().toString())
                .put("by", turn.by());
        return Shown.escaped(json.encode());
    }

    List<String> story(Story story) {
        Interaction call = Interaction.of(story.events());
        return json ? List.of(json(call)) : words(story, call);
    }

    private List<String> words(Story story, Interaction call) {
        List<String> lines = new ArrayList<>();
        lines.add("Call " + call.id() + ", " + day.format(call.began()));
        CallNarrator narrator = new CallNarrator(agentName, told -> lines.add(line(told.at(), told.sentence())));
        story.events().forEach(narrator::on);
        if (story.unreadable() > 0) {
            lines.add(story.unreadable() + " more events were written by a newer Heliotrope");
        }
        return lines;
    }

    private String line(Instant at, String sentence) {
        return moment.format(at) + "  " + Shown.line(sentence);
    }

    /** Besides what JSON demands, all that could act on a terminal is escaped; it can only be inside of strings. */
    private static String json(Interaction call) {
        return Shown.escaped(InteractionJson.of(call).encode());
    }

    private static String number(String digits) {
        return digits.isEmpty() ? "withheld" : digits;
    }

    /** As much of the version as {@code flow diff} needs. */
    private static String flow(CallEvent.@Nullable FlowVersion by) {
        return by == null
                ? "-"
                : by.flow() + " "
                        + by.version().substring(0, Math.min(SHORT, by.version().length()));
    }

    private static String language(Interaction.@Nullable Spoken spoken) {
        return spoken == null ? "-" : spoken.language().tag();
    }

    /** Minutes and seconds: {@code 1:05}. */
    private static String duration(Optional<Duration> duration) {
        return duration.map(known -> String.format(Locale.ROOT, "%d:%02d", known.toMinutes(), known.toSecondsPart()))
                .orElse("-");
    }

    private static String end(@Nullable Ending ending) {
        if (ending == null) {
            return "still on";
        }
        return switch (ending.cause()) {
            case COMPLETED -> "completed" + by(ending.by());
            case LEFT_IN_FLOW -> "left the menu";
            case ABANDONED -> "gave up waiting";
            case FLOW_FAILED -> "flow failed";
            case UNKNOWN_NUMBER -> "unknown number";
            case LINE_LOST -> "line lost";
        };
    }

    private static String by(Party party) {
        return switch (party) {
            case CALLER -> " by caller";
            case AGENT -> " by agent";
            case SYSTEM, UNKNOWN -> "";
        };
    }
}
