package dev.heliotrope.app;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.script.Line;
import dev.heliotrope.rehearsal.script.Verdict;
import dev.heliotrope.softphone.Call;
import dev.heliotrope.softphone.Softphone;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A rehearsed call from a real phone: presses and hangs up when the test does. Blocks a thread of its own. */
final class RealCall {
    private static final long LONGEST_SECONDS = 60;
    /** A caller's answer never comes at once, and a prompt that is cut short must have begun. */
    private static final Duration REACTION = Duration.ofMillis(300);

    private final PhoneNumber number;
    private final RealScript script;
    private final CompletableFuture<CallEvent.Ended> ended = new CompletableFuture<>();
    private final List<String> played = new CopyOnWriteArrayList<>();

    RealCall(PhoneNumber number, RealScript script) {
        this.number = number;
        this.script = script;
    }

    /** What the same call came to without phones. */
    Verdict wanted() {
        return script.wanted();
    }

    RealScript script() {
        return script;
    }

    /** What the server tells of this call. */
    void on(CallEvent event) {
        if (event instanceof CallEvent.Heard heard) {
            heard.prompts().forEach(prompt -> played.add(prompt + "/" + heard.language()));
        } else if (event instanceof CallEvent.Ended end) {
            ended.complete(end);
        }
    }

    /** Calls and follows the test to the end. */
    void make(Softphone phone) throws IOException, InterruptedException {
        Call call = phone.dial(number.digits());
        while (!ended.isDone() && !call.isClosed()) {
            Integer turn = script.turns().poll(REACTION.toMillis(), TimeUnit.MILLISECONDS);
            if (turn != null) {
                for (Line.Doing doing : script.doings(turn)) {
                    act(call, doing);
                }
            }
        }
        call.hangUp();
        over(await());
    }

    private CallEvent.Ended await() throws InterruptedException, IOException {
        try {
            return ended.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the call to " + number + " did not end", e);
        }
    }

    private static void act(Call call, Line.Doing doing) throws IOException, InterruptedException {
        Thread.sleep(REACTION);
        switch (doing) {
            case Line.Press press -> call.press(press.keys());
            case Line.HangUp hangUp -> call.hangUp();
            case Line.Silence silence -> {}
            case Line.Wait wait -> {}
            case Line.Talk talk -> {}
            case Line.Fail fail -> {}
        }
    }

    private void over(CallEvent.Ended end) {
        List<Happening.Ended> known = script.transcript().all(Happening.Ended.class);
        if (known.isEmpty() || known.getLast().cause() != end.cause()) {
            script.transcript().add(end.stamp().at(), new Happening.Ended(end.cause(), ""));
        }
    }

    /** Where the two differ, if they do: what was rehearsed and what really was, or what was never played. */
    List<String> differences(List<Happening> wanted) {
        List<Happening> real = script.transcript().happenings().toList();
        for (int i = 0; i < Math.max(wanted.size(), real.size()); i++) {
            Happening one = i < wanted.size() ? wanted.get(i) : null;
            Happening other = i < real.size() ? real.get(i) : null;
            if (one == null || !one.equals(other)) {
                return List.of("rehearsed: " + shown(wanted, i), "real:      " + shown(real, i));
            }
        }
        return unplayed();
    }

    private static String shown(List<Happening> all, int at) {
        return at < all.size() ? Shown.line(all.get(at).toString()) : "nothing more";
    }

    /** All that the flow had said must have been played, in this order; the queue says things of its own between. */
    private List<String> unplayed() {
        List<String> rest = new ArrayList<>(played);
        for (Happening.Heard heard : spoken()) {
            String prompt = heard.what().prompt() + "/" + heard.what().language();
            int at = rest.indexOf(prompt);
            if (at < 0) {
                return List.of("was to be played and was not: " + prompt);
            }
            rest.subList(0, at + 1).clear();
        }
        return List.of();
    }

    /** All that could be said: what was to fail was not. */
    private List<Happening.Heard> spoken() {
        List<Happening.Heard> spoken = new ArrayList<>();
        int settled = 0;
        for (Happening what : script.transcript().happenings().toList()) {
            if (what instanceof Happening.Heard heard) {
                spoken.add(heard);
            } else if (what instanceof Happening.Broken) {
                spoken.subList(settled, spoken.size()).clear();
            } else {
                settled = spoken.size();
            }
        }
        return spoken;
    }
}
