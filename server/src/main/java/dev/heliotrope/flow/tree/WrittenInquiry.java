package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Errand;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** What a step asks a service, as written: the values are worked out when it is asked. */
public record WrittenInquiry(
        Placed<String> service,
        Errand.Method method,
        String path,
        Map<String, FlowValue> parts,
        SequencedMap<String, FlowValue> query,
        SequencedMap<String, FlowValue> body,
        SequencedMap<String, FlowValue> headers) {
    public WrittenInquiry {
        parts = Map.copyOf(parts);
        query = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(query));
        body = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(body));
        headers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(headers));
    }

    List<Mention> mentions() {
        Stream<Mention> values = Stream.of(parts, query, body, headers)
                .flatMap(map -> map.values().stream())
                .flatMap(value -> value.mentions().stream());
        return Stream.concat(Stream.of(new Mention(Mention.Kind.SERVICE, service)), values)
                .toList();
    }
}
