package dev.heliotrope.softphone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One call on a {@link Softphone}. Blocking; meant for a demo's or a test's own thread. */
public final class Call {
    private final Softphone phone;
    private final String peer;
    private final CompletableFuture<Void> ringing = new CompletableFuture<>();
    private final CompletableFuture<Void> established = new CompletableFuture<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final List<String> digits = new CopyOnWriteArrayList<>();
    private final Recording recording;

    Call(Softphone phone, String peer, Recording recording) {
        this.phone = phone;
        this.peer = peer;
        this.recording = recording;
    }

    /** The other side's SIP address. */
    public String peer() {
        return peer;
    }

    /** Presses keys (0-9, *, #, A-D) as RFC 4733 events, each for about a quarter of a second. */
    public void press(String keys) throws IOException {
        if (!keys.matches("[0-9*#A-D]{1,30}")) {
            throw new IllegalArgumentException("not keys of a telephone");
        }
        for (int i = 0; i < keys.length(); i++) {
            phone.command("sndcode", keys.substring(i, i + 1));
        }
    }

    /** Picks up a ringing phone. */
    public void answer() throws IOException {
        phone.command("accept", "");
    }

    /** Hangs up, and returns when the call is closed. */
    public void hangUp() throws IOException {
        if (!closed.isDone()) {
            hangUpUnlessGone();
            awaitClosed(Duration.ofSeconds(5));
        }
    }

    /** The other side may be quicker: then the phone has no such call any more, and says so before it says that the call is closed. */
    private void hangUpUnlessGone() throws IOException {
        try {
            phone.command("hangup", "");
        } catch (IOException refused) {
            if (!String.valueOf(refused.getMessage()).contains("no active call")) {
                throw refused;
            }
        }
    }

    public boolean isEstablished() {
        return established.isDone() && !closed.isDone();
    }

    public boolean isClosed() {
        return closed.isDone();
    }

    /** @throws IOException if the call is closed instead, with the reason, or nothing happens in time */
    public void awaitEstablished(Duration atMost) throws IOException {
        await(CompletableFuture.anyOf(established, closed), atMost, "answered");
        if (!established.isDone()) {
            throw new IOException("the call was not answered: " + closed.join());
        }
    }

    /** @throws IOException if it does not ring in time */
    public void awaitRinging(Duration atMost) throws IOException {
        await(CompletableFuture.anyOf(ringing, established, closed), atMost, "ringing");
    }

    /** Returns why the call was closed, such as {@code 486 Busy Here} or {@code Connection reset by peer}. */
    public String awaitClosed(Duration atMost) throws IOException {
        return await(closed, atMost, "closed");
    }

    private static <T> T await(CompletableFuture<T> future, Duration atMost, String what) throws IOException {
        try {
            return future.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("the call was not " + what + " within " + atMost.toMillis() + " ms", e);
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        }
    }

    /** The keys that the other side pressed so far. */
    public String digits() {
        return String.join("", digits);
    }

    /**
     * What was heard up to now; complete once the call is closed.
     *
     * @throws IOException if the call never had sound
     */
    public Hearing heard() throws IOException {
        return Hearing.of(recordedTo());
    }

    /** The wav of what was heard: 8 kHz, mono, 16 bit. */
    public Path recordedTo() throws IOException {
        return recording.file();
    }

    void rings() {
        ringing.complete(null);
    }

    void answered() {
        ringing.complete(null);
        established.complete(null);
    }

    void pressed(String digit) {
        digits.add(digit);
    }

    void ended(String why) {
        if (!closed.isDone()) {
            recording.finish();
            closed.complete(why);
        }
    }
}
