package dev.heliotrope.app;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.heliotrope.asterisk.agi.CallInHand;
import dev.heliotrope.call.CallId;
import java.util.Optional;

/** {@code %call} in a pattern of {@code logback.xml}: the call that the line names or that its thread is busy with, or a dash. */
public final class CallWord extends ClassicConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return named(event).or(CallInHand::now).map(CallId::value).orElse("-");
    }

    private static Optional<CallId> named(ILoggingEvent event) {
        Object[] values = event.getArgumentArray();
        return values != null && values.length > 0 && values[0] instanceof CallId call
                ? Optional.of(call)
                : Optional.empty();
    }
}
