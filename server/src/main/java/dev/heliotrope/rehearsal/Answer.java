package dev.heliotrope.rehearsal;

import java.util.Map;

/** What stands in for somebody who does an errand: how it ends, and what comes of it, JSON-like. */
public record Answer(String outcome, Map<String, Object> results) {
    public Answer {
        results = Map.copyOf(results);
    }
}
