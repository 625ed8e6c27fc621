package dev.heliotrope.asterisk.agi;

/**
 * Answers the dialplan's question whether anybody is here, which it puts before each call: a server that takes a connection
 * and then says nothing must not hold a caller. Of a call that we do not take it says that, too.
 */
final class Greeting implements ReplyReader.Ear {
    private static final AgiCommand ALIVE = AgiCommand.setVariable("HELIO_ALIVE", "1");

    private static final AgiCommand NOT_OURS = AgiCommand.setVariable("HELIO_ALIVE", "unknown");

    private final Wire wire;
    private final boolean taken;

    Greeting(Wire wire, boolean taken) {
        this.wire = wire;
        this.taken = taken;
    }

    void say() {
        wire.send(taken ? ALIVE : NOT_OURS);
    }

    @Override
    public void reply(Reply reply) {
        wire.close();
    }

    @Override
    public void hungUp() {
        wire.close();
    }
}
