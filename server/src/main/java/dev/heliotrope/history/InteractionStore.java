package dev.heliotrope.history;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallId;
import java.util.List;

/**
 * Port: where events are kept for ever and read back as interactions. Every method blocks on the database and throws
 * {@link StoreException}; none may be called on an event loop.
 */
public interface InteractionStore {
    /** Stores all or none, durably before it returns. An event whose id is stored already is passed over. */
    void append(List<CallEvent> events);

    /** The interactions that began last, newest first. */
    List<Interaction> last(int count);

    /** All that is known of one call, in order; empty if it is unknown. */
    Story story(CallId call);

    /** The interactions that have not ended, oldest first. */
    List<Interaction> open();

    /** {@code unreadable} counts the events that a newer Heliotrope wrote and this one does not know. */
    record Story(List<CallEvent> events, int unreadable) {
        public static final Story NONE = new Story(List.of(), 0);

        public Story {
            events = Fold.ordered(events);
        }
    }
}
