package dev.heliotrope.console;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Asks all checks at once, each on a virtual thread, and waits no longer than the limit for any. */
final class Readiness {
    private final List<Check> checks;
    private final Duration limit;
    private final Executor executor;

    Readiness(List<Check> checks, Duration limit, Executor executor) {
        this.checks = List.copyOf(checks);
        this.limit = limit;
        this.executor = executor;
    }

    /** {@code parts} in the order of the checks: an empty text where all is well, else the trouble. */
    record Answer(Map<String, String> parts) {
        boolean isReady() {
            return parts.values().stream().allMatch(String::isEmpty);
        }

        JsonObject json() {
            JsonObject each = new JsonObject();
            parts.forEach((name, trouble) -> each.put(name, trouble.isEmpty() ? "ok" : trouble));
            return new JsonObject().put("ready", isReady()).put("parts", each);
        }
    }

    CompletableFuture<Answer> ask() {
        Map<String, CompletableFuture<String>> asked = new LinkedHashMap<>();
        checks.forEach(check -> asked.put(check.name(), ask(check)));
        return CompletableFuture.allOf(asked.values().toArray(CompletableFuture[]::new))
                .thenApply(all -> answer(asked));
    }

    private CompletableFuture<String> ask(Check check) {
        return CompletableFuture.supplyAsync(check.works()::getAsBoolean, executor)
                .completeOnTimeout(false, limit.toMillis(), TimeUnit.MILLISECONDS)
                .handle((works, failure) -> failure == null && works ? "" : check.trouble());
    }

    private static Answer answer(Map<String, CompletableFuture<String>> asked) {
        Map<String, String> parts = new LinkedHashMap<>();
        asked.forEach((name, trouble) -> parts.put(name, trouble.join()));
        return new Answer(parts);
    }
}
