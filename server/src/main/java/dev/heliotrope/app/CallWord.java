package dev.heliotrope.app;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.heliotrope.asterisk.agi.CallInHand;
import dev.heliotrope.call.CallId;

/** {@code %call} in a pattern of {@code logback.xml}: the call that the line is about, or a dash. */
public final class CallWord extends ClassicConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return CallInHand.now().map(CallId::value).orElse("-");
    }
}
