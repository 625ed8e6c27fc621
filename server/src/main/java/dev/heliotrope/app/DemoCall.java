package dev.heliotrope.app;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.softphone.Call;
import dev.heliotrope.softphone.Softphone;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One caller's call, as they would do it: listens, presses, waits, talks, hangs up. Blocks a thread of its own. */
final class DemoCall {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration THINKING = Duration.ofMillis(1500);
    private static final Duration TALK = Duration.ofSeconds(5);
    private static final Duration WAIT_BEFORE_LEAVING = Duration.ofSeconds(9);

    private final DemoCaller caller;
    private final Duration thinking;
    private final String menu;
    private final BlockingQueue<CallEvent> events = new LinkedBlockingQueue<>();
    private volatile @Nullable String agent;

    private DemoCall(DemoCaller caller, Duration thinking, String menu) {
        this.caller = caller;
        this.thinking = thinking;
        this.menu = menu;
    }

    /** Somebody who listens, and thinks before they press. */
    static DemoCall by(DemoCaller caller) {
        return new DemoCall(caller, THINKING, "main-menu");
    }

    /** Somebody who knows the keys, and presses them into the welcome. */
    static DemoCall byRegular(DemoCaller caller) {
        return new DemoCall(caller, Duration.ZERO, "welcome");
    }

    /** What the server says of this call, in order. */
    void on(CallEvent event) {
        if (event instanceof CallEvent.Answered answered) {
            agent = answered.agent();
        }
        events.add(event);
    }

    /** A finished call, and the agent who answered it. */
    record Made(Call call, Optional<String> agent) {}

    Made make(Softphone phone) throws IOException, InterruptedException {
        Call call = joins(phone);
        if (caller.givesUp()) {
            think(WAIT_BEFORE_LEAVING);
        } else {
            isAnswered();
            think(TALK);
        }
        return leaves(call);
    }

    /** Dials, chooses, and is in the queue when this returns. */
    Call joins(Softphone phone) throws IOException, InterruptedException {
        Call call = phone.dial(caller.dials());
        await(event -> heard(event, "choose-language"), "the choice of languages");
        press(call, caller.languageKey());
        await(event -> heard(event, menu), "the menu");
        press(call, caller.choice());
        await(CallEvent.Queued.class::isInstance, "the queue");
        return call;
    }

    void isOffered() throws InterruptedException {
        await(CallEvent.Offered.class::isInstance, "an agent");
    }

    void isAnswered() throws InterruptedException {
        await(CallEvent.Answered.class::isInstance, "an agent");
    }

    /** Hangs up, and returns when the server knows. */
    Made leaves(Call call) throws IOException, InterruptedException {
        call.hangUp();
        await(CallEvent.Ended.class::isInstance, "the end");
        return new Made(call, Optional.ofNullable(agent));
    }

    private static boolean heard(CallEvent event, String prompt) {
        return event instanceof CallEvent.Heard heard && heard.prompts().contains(prompt);
    }

    private void press(Call call, String key) throws IOException, InterruptedException {
        think(thinking);
        call.press(key);
    }

    private static void think(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    private void await(Predicate<CallEvent> expected, String what) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            CallEvent event = events.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event != null && expected.test(event)) {
                return;
            }
            if (event instanceof CallEvent.Ended) {
                break;
            }
        }
        throw new Refused(1, caller.who() + " did not come to " + what);
    }
}
