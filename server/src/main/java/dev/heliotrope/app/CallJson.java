package dev.heliotrope.app;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.Transcript;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A rehearsed call for programs: an object for each thing that happens. Instants are in UTC, durations in seconds. */
final class CallJson {
    private CallJson() {}

    static String line(Transcript.Entry entry) {
        return Shown.escaped(
                object(entry.what()).put("at", entry.at().toString()).encode());
    }

    private static JsonObject object(Happening what) {
        return switch (what) {
            case Happening.Called called ->
                kind("called")
                        .put("flow", called.flow())
                        .put("from", digits(called.from()))
                        .put("dialled", digits(called.dialled()));
            case Happening.Entered entered ->
                kind("entered").put("flow", entered.flow()).put("step", entered.step());
            case Happening.Took took ->
                kind("left").put("flow", took.flow()).put("step", took.step()).put("outcome", took.outcome());
            case Happening.Chose chose ->
                kind("language").put("language", chose.language().tag()).put("by", word(chose.by()));
            case Happening.Troubled trouble ->
                kind("problem").put("step", trouble.step()).put("sentence", trouble.sentence());
            case Happening.Heard heard -> heard(heard);
            case Happening.Pressed pressed -> kind("pressed").put("keys", pressed.keys());
            case Happening.Silent silent -> kind("silent").put("seconds", seconds(silent.lasted()));
            case Happening.Queued queued ->
                kind("queued")
                        .put("queue", queued.queue())
                        .put("language", queued.language().tag())
                        .put("skills", new JsonObject(new TreeMap<String, Object>(queued.skills())))
                        .put("also", queued.also());
            case Happening.Waited waited ->
                kind("waited").put("seconds", seconds(waited.lasted())).put("inVain", waited.inVain());
            case Happening.Talked talked -> kind("talked").put("seconds", seconds(talked.lasted()));
            case Happening.Sent sent ->
                kind("errand")
                        .put("step", sent.step())
                        .put("errand", sent.kind())
                        .put("about", new JsonObject(new TreeMap<String, Object>(sent.about())));
            case Happening.Performed performed ->
                kind("answered")
                        .put("step", performed.step())
                        .put("outcome", performed.outcome())
                        .put("results", new JsonArray(performed.results()));
            case Happening.HungUp hungUp -> kind("hung-up");
            case Happening.Broken broken -> kind("failed");
            case Happening.Ended ended ->
                kind("ended").put("cause", word(ended.cause())).put("why", ended.why());
        };
    }

    private static JsonObject heard(Happening.Heard heard) {
        JsonObject object = kind("heard")
                .put("prompt", heard.what().prompt())
                .put("language", heard.what().language().tag())
                .put("words", heard.words())
                .put("catalogue", heard.catalogue().tag())
                .put("values", values(heard.what().values()));
        return heard.tone() == null ? object : object.put("formality", word(heard.tone()));
    }

    private static JsonObject kind(String kind) {
        return new JsonObject().put("kind", kind);
    }

    private static String digits(PhoneNumber number) {
        return number.isWithheld() ? "withheld" : number.digits();
    }

    private static JsonObject values(Map<String, Object> values) {
        JsonObject object = new JsonObject();
        new TreeMap<>(values).forEach((name, value) -> {
            if (!name.equals("now")) {
                object.put(name, value instanceof Number || value instanceof Boolean ? value : String.valueOf(value));
            }
        });
        return object;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static String word(Enum<?> constant) {
        return CallLines.word(constant).replace(' ', '-');
    }
}
