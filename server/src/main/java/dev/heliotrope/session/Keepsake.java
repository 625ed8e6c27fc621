package dev.heliotrope.session;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.flow.FlowState;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of a call is put down on its channel, for whichever server is asked next. */
final class Keepsake {
    private static final Logger LOG = LoggerFactory.getLogger(Keepsake.class);

    private final CallId call;
    private final Leg leg;
    private Memo memo;
    private boolean due;

    Keepsake(CallId call, Leg leg, Memo memo) {
        this.call = call;
        this.leg = leg;
        this.memo = memo;
    }

    Memo memo() {
        return memo;
    }

    void change(UnaryOperator<Memo> change) {
        memo = change.apply(memo);
    }

    /** What the channel says is settled, and must be replaced even if the flow would not ask for it. */
    void settle(UnaryOperator<Memo> change) {
        change(change);
        due = true;
    }

    boolean isDue() {
        return due;
    }

    /** {@code withNext}: the line has something to do next, with which it can be kept. */
    void keep(@Nullable FlowState state, boolean withNext, Runnable then) {
        due = false;
        if (state == null) {
            throw new IllegalStateException("nothing to keep before the flow began");
        }
        String text = SavedMemo.add(memo, state.save()).text();
        if (text.length() > LineAction.Remember.LONGEST_CHECKPOINT) {
            LOG.error("call {}: {} characters are too long to outlive us", call, text.length());
            then.run();
        } else {
            leg.act(new LineAction.Remember(text, withNext), done -> then.run());
        }
    }
}
