package dev.heliotrope.rehearsal.script;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.rehearsal.script.TestFiles.Names;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlMap;
import java.time.Instant;
import java.util.Optional;

/** {@code call-back: support}, or {@code call-back: { queue: support, number: "+420777123456", at: 2026-11-25T09:30+01:00 }}. */
final class CallBackReader {
    private final Names names;

    CallBackReader(Names names) {
        this.names = names;
    }

    Optional<Line> read(Value value) {
        return value.node().orElse(null) instanceof YamlMap
                ? value.record(this::line).flatMap(line -> line)
                : line(value, Optional.empty(), Optional.empty());
    }

    private Optional<Line> line(Fields fields) {
        return line(
                fields.get("queue"),
                Forms.number(fields.get("number")).map(PhoneNumber::digits),
                when(fields.get("at")));
    }

    private static Optional<String> when(Value value) {
        return value.text("").equals(Line.CallBack.SOON)
                ? Optional.of(Line.CallBack.SOON)
                : Forms.instant(value).map(Instant::toString);
    }

    private Optional<Line> line(Value queue, Optional<String> number, Optional<String> when) {
        return queue.nameOf("queue", names.queues())
                .map(name -> new Line.CallBack(queue.at(), new Placed<>(name, queue.at()), number, when));
    }
}
