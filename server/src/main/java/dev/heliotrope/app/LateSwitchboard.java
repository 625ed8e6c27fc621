package dev.heliotrope.app;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallHandler;
import dev.heliotrope.call.CallLine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A switchboard that is there a moment later than the lines that lead to it, whose event loop it works on; before the first call. */
final class LateSwitchboard implements CallHandler {
    private volatile @Nullable CallHandler real;

    void is(CallHandler switchboard) {
        real = switchboard;
    }

    private CallHandler real() {
        return Objects.requireNonNull(real, "a call before the server was ready");
    }

    @Override
    public void handle(CallLine line) {
        real().handle(line);
    }

    @Override
    public boolean takes(Arrival.Caller caller) {
        return real().takes(caller);
    }
}
