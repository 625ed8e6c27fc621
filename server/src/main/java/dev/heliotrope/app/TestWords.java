package dev.heliotrope.app;

import dev.heliotrope.attribute.AttributeText;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.flow.Request.Standing;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.script.Line;
import dev.heliotrope.routing.Trait;
import dev.heliotrope.yaml.Durations;
import io.vertx.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What happens in a call, as a line of a test has it. */
final class TestWords {
    /** A text that is longer is an article or the like, whose next edit is no fault of the flow. */
    private static final int LONGEST_VALUE = 40;

    private TestWords() {}

    /** With the values that are spoken, and whether as to a friend, where there is that to tell. */
    static String heard(Happening.Heard heard) {
        Map<String, String> values = values(heard.what().values());
        List<String> also = new ArrayList<>();
        if (heard.tone() != null) {
            also.add("formality: " + CallLines.word(heard.tone()));
        }
        if (!values.isEmpty()) {
            also.add("with: " + mapping(values));
        }
        return also.isEmpty() ? heard.title() : "{ prompt: " + heard.title() + ", " + String.join(", ", also) + " }";
    }

    private static Map<String, String> values(Map<String, Object> spoken) {
        Map<String, String> values = new TreeMap<>();
        spoken.forEach((name, value) -> {
            String text = String.valueOf(value);
            if (!name.equals("now") && text.length() <= LONGEST_VALUE) {
                values.put(name, value instanceof Number ? text : quoted(text));
            }
        });
        return values;
    }

    static String queue(Happening.Queued queued) {
        String[] name = queued.queue().split("/", 2);
        Map<String, Integer> skills = queued.skills();
        Standing standing = queued.standing();
        List<String> asked = new ArrayList<>(List.of("name: " + name[0]));
        add(asked, name.length > 1, () -> "steps: " + name[1]);
        asked.add("language: " + queued.language());
        add(asked, !skills.isEmpty(), () -> "skills: " + mapping(skills));
        add(
                asked,
                !standing.required().equals(Trait.All.ANYBODY),
                () -> "needs: " + AttributeText.of(standing.required()));
        add(asked, !standing.preferred().isEmpty(), () -> "prefer: " + AttributeText.of(standing.preferred()));
        add(asked, standing.headStart().isPositive(), () -> "head-start: " + Durations.shown(standing.headStart()));
        add(asked, standing.vip(), () -> "vip: true");
        add(asked, !standing.about().isEmpty(), () -> "about: " + standing.about());
        return "queue: { " + String.join(", ", asked) + " }";
    }

    private static void add(List<String> asked, boolean is, Supplier<String> what) {
        if (is) {
            asked.add(what.get());
        }
    }

    /** Of what a caller asks to be called back by. */
    static String callBack(Map<String, String> about) {
        return "call-back: { queue: " + about.get("queue") + ", number: " + quoted(about.getOrDefault("number", ""))
                + ", at: " + about.getOrDefault("at", "soon") + " }";
    }

    static String done(Line.Doing doing) {
        return switch (doing) {
            case Line.Press press -> pressed(press, press.keys());
            case Line.Silence silence -> "silence";
            case Line.Wait wait ->
                wait.time().map(time -> "wait: " + Durations.shown(time)).orElse("wait");
            case Line.Talk talk -> "talk: " + Durations.shown(talk.time());
            case Line.HangUp hangUp -> "hang-up";
            case Line.Fail fail -> "fail";
        };
    }

    static String pressed(Line.Press press, String keys) {
        return (press.early() ? "press-early" : "press") + ": \"" + keys + "\"";
    }

    static String end(EndCause cause) {
        return switch (cause) {
            case COMPLETED -> "end: completed";
            case ABANDONED -> "end: abandoned";
            case FLOW_FAILED, UNKNOWN_NUMBER -> "end: failed";
            case LEFT_IN_FLOW, LINE_LOST -> "end: left";
        };
    }

    /** In the order of their names. */
    static String mapping(Map<String, ?> entries) {
        return new TreeMap<>(entries)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining(", ", "{ ", " }"));
    }

    /** A string of JSON is one of YAML, too. */
    private static String quoted(String text) {
        return Shown.escaped(Json.encode(text));
    }
}
