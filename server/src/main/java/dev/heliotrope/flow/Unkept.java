package dev.heliotrope.flow;

import java.util.HashMap;
import java.util.Map;

/**
 * What a call has in this server's memory only, and loses with it. {@code pending} is what the present step has begun with.
 * {@code secrets} are digits by the names of their variables, and {@code from} is the step that asked for the first of them:
 * while there are any, that step is where another server would go on, which asks for them again. What a flow does
 * for a caller who has hung up is not done by another server either; {@code depth} is how
 * deep in flows the caller was who did, less those that the call has come back from since.
 */
public record Unkept(String pending, Map<String, String> secrets, String from, Plight plight, int depth) {
    public static final Unkept NOTHING = new Unkept("", Map.of(), "", Plight.NONE, 0);

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
        return new Unkept(begun, secrets, from, plight, depth);
    }

    public Unkept secret(String variable, String digits, String step) {
        Map<String, String> more = new HashMap<>(secrets);
        more.put(variable, digits);
        return new Unkept(pending, more, from.isEmpty() ? step : from, plight, depth);
    }

    public Unkept withoutSecrets() {
        return new Unkept(pending, Map.of(), "", plight, depth);
    }

    public Unkept in(Plight now, int newDepth) {
        return new Unkept(pending, secrets, from, now, newDepth);
    }

    /** States are logged and shown; secrets are not, nor is what may become one. */
    @Override
    public String toString() {
        return secrets.isEmpty() ? "" : "secret " + secrets.keySet();
    }
}
