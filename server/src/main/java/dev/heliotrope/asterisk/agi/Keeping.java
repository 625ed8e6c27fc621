package dev.heliotrope.asterisk.agi;

import org.jspecify.annotations.Nullable;

/** An exchange before which the channel has to be told a checkpoint: in a command of its own, unless the first command takes it along. */
final class Keeping implements Exchange {
    private final Exchange exchange;
    private final LineMemory memory;
    private @Nullable Move first;

    Keeping(Exchange exchange, LineMemory memory) {
        this.exchange = exchange;
        this.memory = memory;
    }

    @Override
    public Move open() {
        Move opened = exchange.open();
        first = opened;
        return next(opened);
    }

    private Move next(Move opened) {
        String unsaved = memory.unsaved;
        if (opened instanceof AgiCommand && unsaved != null) {
            memory.unsaved = null;
            return AgiCommand.setVariable(Remembering.VARIABLE, unsaved);
        }
        first = null;
        return opened;
    }

    @Override
    public Move after(Reply reply, boolean hungUp) {
        Move opened = first;
        return opened == null ? exchange.after(reply, hungUp) : next(opened);
    }

    @Override
    public boolean outlivesHangup() {
        return first == null && exchange.outlivesHangup();
    }

    @Override
    public boolean failsOnHangupOnly() {
        return first == null && exchange.failsOnHangupOnly();
    }
}
