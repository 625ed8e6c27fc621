package dev.heliotrope.storage;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Keeps a row by its key: it is inserted, which does nothing where there is one, and then changed. Both databases know that;
 * what they have instead of the two they do not have in common.
 */
record RowKeeping(String insert, String change) {
    /** {@code values} by the names that both statements give them. */
    void keep(Handle handle, Map<String, ?> values) {
        for (String statement : List.of(insert, change)) {
            handle.createUpdate(statement).bindMap(values).execute();
        }
    }
}
