package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.CallId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The call that a thread is busy with, for the lines that it logs. SLF4J's diagnostic context would be a map to write for each
 * reply that comes in, a twentieth of what a session costs, for lines that are seldom written.
 */
public final class CallInHand {
    private static final ThreadLocal<CallInHand> OF_THREAD = ThreadLocal.withInitial(CallInHand::new);

    private @Nullable AgiLine line;

    private CallInHand() {}

    /** Of this thread. */
    public static Optional<CallId> now() {
        return Optional.ofNullable(OF_THREAD.get().line)
                .map(line -> line.arrival().call());
    }

    static CallInHand ofThisThread() {
        return OF_THREAD.get();
    }

    void take(@Nullable AgiLine taken) {
        line = taken;
    }

    void putDown() {
        line = null;
    }
}
