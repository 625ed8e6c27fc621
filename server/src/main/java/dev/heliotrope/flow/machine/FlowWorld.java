package dev.heliotrope.flow.machine;

import dev.heliotrope.hours.Calendar;
import java.util.Optional;
import java.util.Set;

/** Port: what a flow can ask about the world outside of the call. A call keeps the world that it began with. */
public interface FlowWorld {
    Optional<Calendar> calendar(String name);

    /** The extensions that callers may dial directly. */
    default Set<String> extensions() {
        return Set.of();
    }
}
