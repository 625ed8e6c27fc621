package dev.heliotrope.flow;

import java.util.HashMap;
import java.util.Map;

/**
 * What a call has in this server's memory only, and loses with it. {@code pending} is what the present step has begun with.
 * {@code secrets} are digits by the names of their variables, and {@code from} is the step that asked for the first of them:
 * while there are any, that step is where another server would go on, which asks for them again.
 */
public record Unkept(String pending, Map<String, String> secrets, String from) {
    public static final Unkept NOTHING = new Unkept("", Map.of(), "");

    public Unkept {
        secrets = Map.copyOf(secrets);
    }

    public Unkept pending(String begun) {
        return new Unkept(begun, secrets, from);
    }

    public Unkept secret(String variable, String digits, String step) {
        Map<String, String> more = new HashMap<>(secrets);
        more.put(variable, digits);
        return new Unkept(pending, more, from.isEmpty() ? step : from);
    }

    public Unkept withoutSecrets() {
        return new Unkept(pending, Map.of(), "");
    }

    /** States are logged and shown; secrets are not, nor is what may become one. */
    @Override
    public String toString() {
        return secrets.isEmpty() ? "" : "secret " + secrets.keySet();
    }
}
