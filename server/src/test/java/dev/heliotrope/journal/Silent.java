package dev.heliotrope.journal;

import dev.heliotrope.routing.Announcer;
import dev.heliotrope.routing.Decision;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.WaitingCall;
import java.util.function.Supplier;

/** Nobody listens. */
final class Silent implements Announcer {
    @Override
    public void offered(Decision decision) {}

    @Override
    public void relaxed(Supplier<WaitingCall> call) {}

    @Override
    public void exhausted(WaitingCall call, End end) {}
}
