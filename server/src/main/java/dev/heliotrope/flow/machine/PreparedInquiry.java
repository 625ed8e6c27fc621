package dev.heliotrope.flow.machine;

import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.tree.FlowValue;
import dev.heliotrope.flow.tree.WrittenInquiry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Works out the values of an inquiry; where one cannot be had, the service is better not asked at all. */
final class PreparedInquiry {
    private PreparedInquiry() {}

    static Optional<Errand.Inquiry> of(WrittenInquiry written, Passage passage) {
        return values(written.parts(), passage).flatMap(parts -> values(written.query(), passage)
                .flatMap(query -> values(written.body(), passage).flatMap(body -> values(written.headers(), passage)
                        .map(headers ->
                                new Errand.Inquiry(written.method(), written.path(), parts, query, body, headers)))));
    }

    private static Optional<SequencedMap<String, Object>> values(Map<String, FlowValue> written, Passage passage) {
        SequencedMap<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, FlowValue> named : written.entrySet()) {
            Optional<Object> value = CurrentValue.of(named.getValue(), passage);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(named.getKey(), plain(value.get()));
        }
        return Optional.of(values);
    }

    /** Services know texts, numbers and truth, and lists of them; a day, a moment or a length of time is a text by ISO 8601. */
    private static Object plain(Object value) {
        return value instanceof LocalDate || value instanceof Instant || value instanceof Duration
                ? value.toString()
                : value;
    }
}
