package dev.heliotrope.flow;

import java.util.HashMap;
import java.util.Map;

/**
 * What a call has in this server's memory only, and loses with it. {@code pending} is what the present step has begun with,
 * {@code typed} are keys that were pressed while something was said and wait for a step that asks for some.
 * {@code secrets} are digits by the names of their variables, and {@code from} is the step that asked for the first of them:
 * while there are any, that step is where another server would go on, which asks for them again. What a flow does
 * for a caller who has hung up is not done by another server either; {@code depth} is how
 * deep in flows the caller was who did, less those that the call has come back from since.
 */
public record Unkept(String pending, String typed, Map<String, String> secrets, String from, Plight plight, int depth) {
    public static final Unkept NOTHING = new Unkept("", "", Map.of(), "", Plight.NONE, 0);

    private static final int MOST_KEYS = 60;

    public enum Plight {
        NONE,
        /** The last step could not be done. */
        FAILED,
        /** The caller has hung up. */
        ALONE
    }

    public Unkept {
        secrets = Map.copyOf(secrets);
    }

    public Unkept pending(String begun) {
        return begun.equals(pending) ? this : new Unkept(begun, typed, secrets, from, plight, depth);
    }

    /** Of many keys only the first, since nothing asks for more. */
    public Unkept typed(String keys) {
        if (keys.equals(typed)) {
            return this;
        }
        String some = keys.substring(0, Math.min(MOST_KEYS, keys.length()));
        return new Unkept(pending, some, secrets, from, plight, depth);
    }

    public Unkept secret(String variable, String digits, String step) {
        Map<String, String> more = new HashMap<>(secrets);
        more.put(variable, digits);
        return new Unkept(pending, typed, more, from.isEmpty() ? step : from, plight, depth);
    }

    public Unkept withoutSecrets() {
        return secrets.isEmpty() && from.isEmpty() ? this : new Unkept(pending, typed, Map.of(), "", plight, depth);
    }

    public Unkept in(Plight now, int newDepth) {
        return new Unkept(pending, typed, secrets, from, now, newDepth);
    }

    /**
     * What lasts until this request is answered: secrets until something else is asked or the caller waits, keys typed ahead
     * through words and short errands, but not past a talk or a message.
     */
    public Unkept before(Request request) {
        boolean done = request instanceof Request.Enqueue || (request instanceof Request.Ask ask && !ask.secret());
        boolean ahead = request instanceof Request.Say
                || (request instanceof Request.Perform perform && !(perform.errand() instanceof Errand.OnTheLine));
        Unkept lasting = done ? withoutSecrets() : this;
        return ahead ? lasting : lasting.typed("");
    }

    /** States are logged and shown; secrets are not, nor is what may become one. */
    @Override
    public String toString() {
        return secrets.isEmpty() ? "" : "secret " + secrets.keySet();
    }
}
