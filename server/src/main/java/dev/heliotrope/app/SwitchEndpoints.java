package dev.heliotrope.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heliotrope.config.Settings;
import dev.heliotrope.console.Endpoint;
import dev.heliotrope.console.Endpoint.Answer;
import dev.heliotrope.console.Endpoint.Asked;
import dev.heliotrope.storage.SwitchTurns.Turn;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * {@code GET /api/v1/switches}, and {@code POST /api/v1/switches/NAME} with {@code {"on": true, "by": "who"}}: how the
 * switches stand, and turning one.
 */
final class SwitchEndpoints {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_NAME = 100;
    private static final String EXPECTED =
            "the body must be {\"on\": true, \"by\": \"who\"}, or with false; who turns it is said in 1 to "
                    + LONGEST_NAME + " characters on one line";

    private final Switches switches;
    private final Supplier<Settings> settings;

    SwitchEndpoints(Switches switches, Supplier<Settings> settings) {
        this.switches = switches;
        this.settings = settings;
    }

    List<Endpoint> all() {
        return List.of(
                Endpoint.get("/api/v1/switches", asked -> list()),
                Endpoint.post("/api/v1/switches/:name", asked -> turn(asked)));
    }

    private Answer list() {
        ArrayNode all = JSON.createArrayNode();
        new TreeMap<>(settings.get().switches()).keySet().forEach(name -> all.add(shown(name)));
        return new Answer(200, all.toString());
    }

    private ObjectNode shown(String name) {
        ObjectNode shown = JSON.createObjectNode().put("name", name).put("on", switches.isOn(name));
        Turn last = switches.standing().get(name);
        return last == null ? shown : shown.put("since", last.at().toString()).put("by", last.by());
    }

    private Answer turn(Asked asked) {
        String name = asked.values().getOrDefault("name", "");
        if (!settings.get().switches().containsKey(name)) {
            return Answer.problem(404, "there is no such switch in config/switches.yaml");
        }
        OrderBody order = OrderBody.of(asked.body());
        Optional<Boolean> on = order.yesNo("on");
        Optional<String> by = order.text("by", LONGEST_NAME);
        if (on.isEmpty() || by.isEmpty()) {
            return Answer.problem(400, EXPECTED);
        }
        switches.turn(name, on.get(), by.get() + " (API)");
        return new Answer(200, shown(name).toString());
    }
}
