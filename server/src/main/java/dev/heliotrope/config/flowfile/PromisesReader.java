package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.Promises;
import dev.heliotrope.yaml.Value;
import java.time.Duration;
import java.util.Optional;

/** What a flow promises: {@code human-within} a time and with at most so many {@code keys}. */
final class PromisesReader {
    private static final Duration MOST = Duration.ofHours(1);

    private PromisesReader() {}

    static Promises read(Value value) {
        return value.optionalRecord(fields -> new Promises(time(fields.get("human-within")), keys(fields.get("keys"))));
    }

    private static Optional<Placed<Duration>> time(Value value) {
        return value.isThere()
                ? Optional.of(new Placed<>(value.duration(Duration.ofSeconds(1), MOST), value.at()))
                : Optional.empty();
    }

    private static Optional<Placed<Integer>> keys(Value value) {
        return value.isThere() ? Optional.of(new Placed<>(value.whole(0, 99), value.at())) : Optional.empty();
    }
}
