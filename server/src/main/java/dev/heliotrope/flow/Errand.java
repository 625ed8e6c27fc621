package dev.heliotrope.flow;

import dev.heliotrope.call.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done for a caller outside of the flow, as plain data; answered by an {@link Input.Performed} with one of
 * the outcomes that its record names. Texts and values in it may come from a caller and are escaped by whoever uses them.
 */
public sealed interface Errand {
    /** Always possible: it could not be done, and what was to be done is as if never asked for, as far as we know. */
    String FAILED = "failed";

    /** It was done. */
    String DONE = "done";

    /** A result of what has failed: a sentence for the history, without secrets and without what a caller pressed. */
    String REASON = "reason";

    /** All that can come of what is only done or not. */
    List<String> DONE_OR_NOT = List.of(DONE, FAILED);

    /** All that can come of it. */
    default List<String> outcomes() {
        return switch (this) {
            case LookUp lookUp -> LookUp.OUTCOMES;
            case Identify identify -> Identify.OUTCOMES;
            case Authenticate proof -> Proof.OUTCOMES;
            case Turn proof -> Proof.OUTCOMES;
            case Callback callback -> Callback.OUTCOMES;
            case Voicemail voicemail -> Voicemail.OUTCOMES;
            case Transfer transfer -> Transfer.OUTCOMES;
            case Webhook webhook -> DONE_OR_NOT;
            case Recording recording -> DONE_OR_NOT;
            case Survey survey -> DONE_OR_NOT;
        };
    }

    /** Asks a configured service; {@code found} with the result {@code response}, {@code not-found} or {@link #FAILED}. */
    record LookUp(String service, Inquiry inquiry) implements Errand {
        public static final String FOUND = "found";
        public static final String NOT_FOUND = "not-found";
        public static final List<String> OUTCOMES = List.of(FOUND, NOT_FOUND, FAILED);
        /** The result: what the service answered, as JSON-like values without nulls. */
        public static final String RESPONSE = "response";
    }

    /**
     * Tells a configured service of something; {@link #DONE} or {@link #FAILED}. If not {@code awaited} it is done once it waits
     * to be sent, which goes on behind the call's back.
     */
    record Webhook(String service, Inquiry inquiry, boolean awaited) implements Errand {}

    /** What is done on the caller's own line. */
    sealed interface OnTheLine extends Errand {}

    /**
     * Records what the caller says after a tone, until silence, the square key or the longest time; {@code left} with the results
     * {@code file} and {@code seconds}, {@code nothing} if nothing was said, or {@link #FAILED}. {@code box} says what it is for.
     */
    record Voicemail(String box, Duration most, Duration silence) implements OnTheLine {
        public static final String LEFT = "left";
        public static final String NOTHING = "nothing";
        public static final List<String> OUTCOMES = List.of(LEFT, NOTHING, FAILED);
    }

    /** Begins or ends the recording of the call; {@link #DONE}, of a beginning with the result {@code file}, or {@link #FAILED}. */
    record Recording(boolean on) implements OnTheLine {}

    /** Connects the caller with somebody outside of the queues; {@code talked}, {@code busy}, {@code no-answer} or {@link #FAILED}. */
    record Transfer(Destination to) implements OnTheLine {
        public static final String TALKED = "talked";
        public static final String BUSY = "busy";
        public static final String NO_ANSWER = "no-answer";
        public static final List<String> OUTCOMES = List.of(TALKED, BUSY, NO_ANSWER, FAILED);
    }

    /** Never made of what a caller typed, unless it is one of the house's own extensions. */
    sealed interface Destination {
        /** An extension of the house. */
        record Inside(String extension) implements Destination {}

        /** By its name in the list of outside destinations. */
        record Outside(String name) implements Destination {}
    }

    /** Asks to be called back at this number then or, where that is null, when it is the caller's turn; {@code accepted} or {@link #FAILED}. */
    record Callback(String queue, String number, @Nullable Instant at) implements Errand {
        public static final String ACCEPTED = "accepted";
        public static final List<String> OUTCOMES = List.of(ACCEPTED, FAILED);
    }

    /** Keeps a score of a survey; {@link #DONE} or {@link #FAILED}. {@code kind} is csat, nps or ces. */
    record Survey(String kind, long score) implements Errand {}

    /**
     * An HTTP request below a service's address. {@code path} begins with a slash; {@code {name}} in it stands for a part. Values
     * are String, Long, Double, Boolean or a list of such. A body is sent with POST only, as a JSON object.
     */
    record Inquiry(
            Method method,
            String path,
            Map<String, Object> parts,
            SequencedMap<String, Object> query,
            SequencedMap<String, Object> body,
            Map<String, Object> headers) {
        public Inquiry {
            parts = Map.copyOf(parts);
            query = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(query));
            body = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(body));
            headers = Map.copyOf(headers);
        }

        /** With no header of its own. */
        public Inquiry(
                Method method,
                String path,
                Map<String, Object> parts,
                SequencedMap<String, Object> query,
                SequencedMap<String, Object> body) {
            this(method, path, parts, query, body, Map.of());
        }

        /** Names only: a value of the body or a header may be a PIN. */
        @Override
        public String toString() {
            return method + " " + path + " " + body.keySet();
        }
    }

    /** Finds the customer; {@code found} with the facts by {@link CustomerFact#key}, {@code not-found} or {@link #FAILED}. */
    record Identify(By by, String text) implements Errand {
        public static final String FOUND = "found";
        public static final String NOT_FOUND = "not-found";
        public static final List<String> OUTCOMES = List.of(FOUND, NOT_FOUND, FAILED);

        public enum By {
            NUMBER,
            KEY
        }
    }

    /** Holds a PIN against a customer's; with one of the outcomes of {@link Proof}, or {@link #FAILED}. */
    record Authenticate(String customer, Secret pin) implements Errand {}

    /** Turns a switch, if the PIN is the switch's; with one of the outcomes of {@link Proof}, or {@link #FAILED}. */
    record Turn(String name, boolean on, Secret pin) implements Errand {}

    /** What comes of a PIN. */
    final class Proof {
        public static final String RIGHT = "right";
        public static final String WRONG = "wrong";
        /** There is no PIN, or there have been too many wrong ones: for a while none is tried. */
        public static final String LOCKED = "locked";

        public static final List<String> OUTCOMES = List.of(RIGHT, WRONG, LOCKED, FAILED);

        private Proof() {}
    }

    enum Method {
        GET,
        POST
    }
}
