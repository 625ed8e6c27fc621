package dev.heliotrope.asterisk.agi;

/**
 * Answers the dialplan's question whether anybody is here, which it puts before each call: a server that takes a connection
 * and then says nothing must not hold a caller.
 */
final class Greeting implements ReplyReader.Ear {
    private static final AgiCommand ALIVE = AgiCommand.setVariable("HELIO_ALIVE", "1");

    private final Wire wire;

    Greeting(Wire wire) {
        this.wire = wire;
    }

    void say() {
        wire.send(ALIVE);
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
