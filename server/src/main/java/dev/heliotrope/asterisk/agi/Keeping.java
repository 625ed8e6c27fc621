package dev.heliotrope.asterisk.agi;

import org.jspecify.annotations.Nullable;

/** An exchange before which a checkpoint is to be kept: in a command of its own, unless the first command takes it along. */
final class Keeping implements Exchange {
    private final Exchange exchange;
    private final LineMemory memory;
    private @Nullable Move held;

    Keeping(Exchange exchange, LineMemory memory) {
        this.exchange = exchange;
        this.memory = memory;
    }

    @Override
    public Move open() {
        Move first = exchange.open();
        String unsaved = memory.unsaved;
        if (unsaved == null || first instanceof Move.End) {
            return first;
        }
        held = first;
        memory.unsaved = null;
        return AgiCommand.setVariable(Remembering.VARIABLE, unsaved);
    }

    @Override
    public Move after(Reply reply, boolean hungUp) {
        Move next = held;
        held = null;
        return next == null ? exchange.after(reply, hungUp) : next;
    }

    @Override
    public boolean outlivesHangup() {
        return held == null && exchange.outlivesHangup();
    }
}
