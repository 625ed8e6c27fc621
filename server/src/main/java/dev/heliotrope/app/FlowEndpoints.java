package dev.heliotrope.app;

import dev.heliotrope.app.Reload.Outcome;
import dev.heliotrope.console.Endpoint;
import dev.heliotrope.console.Endpoint.Answer;
import dev.heliotrope.console.Endpoint.Asked;
import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.release.Act;
import dev.heliotrope.release.Act.How;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/flows} and {@code POST /api/v1/flows/reload}. */
final class FlowEndpoints {
    private static final int LONGEST_NAME = 60;

    private final Reload reload;
    private final Supplier<Snapshot> snapshot;

    private FlowEndpoints(Reload reload, Supplier<Snapshot> snapshot) {
        this.reload = reload;
        this.snapshot = snapshot;
    }

    static List<Endpoint> of(Reload reload, Supplier<Snapshot> snapshot) {
        FlowEndpoints flows = new FlowEndpoints(reload, snapshot);
        return List.of(
                Endpoint.get("/api/v1/flows", asked -> flows.serving()),
                Endpoint.post("/api/v1/flows/reload", flows::reload));
    }

    private Answer serving() {
        JsonArray all = new JsonArray();
        Map<String, Act> last = reload.lastActs();
        snapshot.get().flows().values().stream()
                .sorted(Comparator.comparing(Flow::name))
                .forEach(flow -> all.add(serving(flow, last.get(flow.name()))));
        return new Answer(200, all.encode());
    }

    private static JsonObject serving(Flow flow, @Nullable Act last) {
        boolean released = last != null && last.how().pins() && flow.version().equals(last.version());
        return new JsonObject()
                .put("flow", flow.name())
                .put("version", flow.version())
                .put("released", released)
                .put("since", last == null ? null : last.at().toString())
                .put("by", last == null ? null : last.by());
    }

    /** {@code {"by": "who", "take": "files"}}; {@code "releases"} takes what {@code heliotrope flow} has chosen. */
    private Answer reload(Asked asked) {
        JsonObject order;
        try {
            order = asked.body().isBlank() ? new JsonObject() : new JsonObject(asked.body());
        } catch (DecodeException no) {
            return Answer.problem(400, "the body must be JSON: {\"by\": \"who\", \"take\": \"files\"}");
        }
        String by = order.getValue("by") instanceof String name ? name : "api";
        return switch (String.valueOf(order.getValue("take", "files"))) {
            case "files" -> answer(reload.takeFiles(How.RELOAD, shortened(by)));
            case "releases" -> answer(reload.follow(shortened(by)));
            default -> Answer.problem(400, "\"take\" must be \"files\" or \"releases\"");
        };
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static Answer answer(Outcome outcome) {
        JsonArray diagnostics = new JsonArray();
        outcome.diagnostics().forEach(found -> diagnostics.add(json(found)));
        JsonArray held = new JsonArray();
        outcome.held().forEach(each -> held.add(new JsonObject(new TreeMap<>(each.facts()))));
        JsonObject changed = new JsonObject();
        outcome.changed().forEach((flow, version) -> changed.put(flow, version.isEmpty() ? null : version));
        JsonObject answer = new JsonObject()
                .put("reloaded", outcome.done())
                .put("changed", changed)
                .put("held", held)
                .put("milliseconds", outcome.took().toMillis())
                .put("swappedInMicroseconds", outcome.swapped().toNanos() / 1_000)
                .put("diagnostics", diagnostics);
        return new Answer(outcome.done() ? 200 : 422, answer.encode());
    }

    private static JsonObject json(Diagnostic found) {
        return new JsonObject()
                .put("severity", found.severity().toString())
                .put("file", found.at().file())
                .put("line", found.at().line())
                .put("column", found.at().column())
                .put("code", found.code())
                .put("sentence", found.sentence());
    }
}
