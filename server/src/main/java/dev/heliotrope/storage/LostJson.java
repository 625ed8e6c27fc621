package dev.heliotrope.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heliotrope.call.CallEvent.Lost;
import dev.heliotrope.call.CallEvent.ToldLost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who did not get a call. Of a large house whoever lost for the same reason stands together, by {@code agents} in the place of
 * {@code agent}: one by one the reasons of ten thousand would be more than a row takes, and the event would be lost.
 */
final class LostJson {
    private static final String AGENT = "agent";
    private static final String AGENTS = "agents";
    private static final int FEW = 200;
    /** In characters; a row takes a million for all of its event. */
    private static final int ROOM = 900_000;

    private LostJson() {}

    static ArrayNode write(List<? extends Lost> lost) {
        if (lost.size() > FEW) {
            return together(lost);
        }
        ArrayNode array = EventJson.MAPPER.createArrayNode();
        lost.forEach(each -> array.add(EventJson.MAPPER.<JsonNode>valueToTree(each.facts())));
        return array;
    }

    private static ArrayNode together(List<? extends Lost> lost) {
        Map<Map<String, Object>, List<String>> byReason = new LinkedHashMap<>();
        for (Lost each : lost) {
            Map<String, Object> reason = new LinkedHashMap<>(each.facts());
            String agent = String.valueOf(reason.remove(AGENT));
            byReason.computeIfAbsent(reason, first -> new ArrayList<>()).add(agent);
        }
        ArrayNode array = EventJson.MAPPER.createArrayNode();
        int room = ROOM;
        int untold = 0;
        for (Map.Entry<Map<String, Object>, List<String>> entry : byReason.entrySet()) {
            ObjectNode group = EventJson.MAPPER.valueToTree(entry.getKey());
            room -= group.toString().length() + AGENTS.length() + 6;
            int told = told(entry.getValue(), room);
            room -= put(group, entry.getValue().subList(0, told));
            untold += entry.getValue().size() - told;
            if (told > 0) {
                array.add(group);
            }
        }
        if (untold > 0) {
            array.addObject().put(AGENT, "(" + untold + " others)").put("words", "too many to be kept one by one");
        }
        return array;
    }

    /** How many of them there is room for. */
    private static int told(List<String> agents, int room) {
        int length = 0;
        for (int i = 0; i < agents.size(); i++) {
            length += length(agents.get(i));
            if (length > room) {
                return i;
            }
        }
        return agents.size();
    }

    /** Gives how much room that takes. */
    private static int put(ObjectNode group, List<String> agents) {
        ArrayNode names = group.putArray(AGENTS);
        agents.forEach(names::add);
        return agents.stream().mapToInt(LostJson::length).sum();
    }

    /** With quotes and a comma. */
    private static int length(String agent) {
        return agent.length() + 3;
    }

    static List<Lost> read(JsonNode array) {
        List<ToldLost> lost = new ArrayList<>();
        boolean together = false;
        for (JsonNode each : array) {
            Map<String, Object> facts = facts(each);
            together |= each.has(AGENTS);
            if (each.has(AGENTS)) {
                each.get(AGENTS).forEach(agent -> lost.add(of(agent.asText(), facts)));
            } else {
                lost.add(new ToldLost(facts));
            }
        }
        if (together) {
            lost.sort(Comparator.comparing(each -> String.valueOf(each.facts().get(AGENT))));
        }
        return List.copyOf(lost);
    }

    private static ToldLost of(String agent, Map<String, Object> reason) {
        Map<String, Object> facts = new LinkedHashMap<>(reason);
        facts.put(AGENT, agent);
        return new ToldLost(facts);
    }

    private static Map<String, Object> facts(JsonNode each) {
        Map<String, Object> facts = new LinkedHashMap<>();
        each.properties().stream()
                .filter(field -> !field.getKey().equals(AGENTS))
                .forEach(field -> facts.put(
                        field.getKey(),
                        field.getValue().isInt()
                                ? field.getValue().intValue()
                                : field.getValue().asText()));
        return facts;
    }
}
