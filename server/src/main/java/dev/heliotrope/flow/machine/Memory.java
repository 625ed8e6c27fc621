package dev.heliotrope.flow.machine;

import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Unkept;
import dev.heliotrope.flow.Unkept.Plight;

/** What a call knows of itself in this server only, as it changes in a turn. */
final class Memory {
    private Unkept unkept;

    Memory(Unkept unkept) {
        this.unkept = unkept;
    }

    Unkept now() {
        return unkept;
    }

    /** What this step has begun with: empty when it is entered, and when another server takes over. */
    String begun() {
        return unkept.pending();
    }

    void begin(String with) {
        unkept = unkept.pending(with);
    }

    boolean isFailed() {
        return unkept.plight() == Plight.FAILED;
    }

    /** The caller has hung up. */
    boolean isAlone() {
        return unkept.plight() == Plight.ALONE;
    }

    /** {@code depth} is how deep in flows the caller is. */
    void in(Plight plight, int depth) {
        unkept = unkept.in(plight, depth);
    }

    /** How deep in flows the caller was who hung up, less those that the call has come back from since. */
    int aloneFrom() {
        return unkept.depth();
    }

    /** {@code step} asked for it. */
    void keepSecret(String variable, String digits, String step) {
        unkept = unkept.secret(variable, digits, step);
    }

    void typeAhead(String keys) {
        unkept = unkept.typed(unkept.typed() + keys);
    }

    String takeTypedAhead() {
        String typed = unkept.typed();
        unkept = unkept.typed("");
        return typed;
    }

    /** Forgets what does not last until the answer. */
    void lastUntil(Request request) {
        unkept = unkept.before(request);
    }

    void forgetSecrets() {
        unkept = unkept.withoutSecrets();
    }
}
