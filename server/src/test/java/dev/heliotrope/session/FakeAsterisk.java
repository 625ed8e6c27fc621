package dev.heliotrope.session;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult.Rang;
import dev.heliotrope.call.LineResult.RingOutcome;
import dev.heliotrope.call.LineResult.Why;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.call.PhoneWatcher;
import dev.heliotrope.call.Phones;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Channels and phones as far as a server sees them; outlives any server. */
final class FakeAsterisk implements Phones {
    /** A caller's channel: what is kept on it, and the phone it rings or talks with. */
    static final class Channel {
        final String id;
        final PhoneNumber from;

        @Nullable
        String checkpoint;

        @Nullable
        FakeLine line;

        LineAction.@Nullable Ring ring;

        @Nullable
        Instant answered;

        @Nullable
        Rang lastRing;

        boolean done;

        Channel(String id, PhoneNumber from) {
            this.id = id;
            this.from = from;
        }
    }

    private final Stage stage;
    final Map<String, PhoneState> phones = new TreeMap<>();
    final Map<String, Channel> channels = new TreeMap<>();
    final List<PhoneWatcher.EndedAway> endedAway = new ArrayList<>();
    final List<String> stopped = new ArrayList<>();

    @Nullable
    PhoneWatcher watcher;

    int wakes;
    int deafTo;

    FakeAsterisk(Stage stage) {
        this.stage = stage;
    }

    FakeLine call(String id, String from) {
        Channel channel = new Channel(id, new PhoneNumber(from));
        channels.put(id, channel);
        return line(channel, null);
    }

    /** The dialplan asks again. */
    FakeLine again(String id) {
        Channel channel = channels.get(id);
        return line(channel, channel.lastRing);
    }

    private FakeLine line(Channel channel, @Nullable Rang lastRing) {
        Arrival arrival = new Arrival.Caller(
                new CallId(channel.id),
                "PJSIP/" + channel.id,
                channel.from,
                new PhoneNumber("+420222000111"),
                channel.checkpoint,
                lastRing);
        FakeLine line = new FakeLine(arrival, stage, this);
        channel.line = line;
        return line;
    }

    void remember(String id, String checkpoint) {
        channels.get(id).checkpoint = checkpoint;
    }

    void finished(String id) {
        Channel channel = channels.get(id);
        if (channel != null) {
            channel.done = true;
        }
    }

    void gone(String id) {
        channels.remove(id);
    }

    void phone(String extension, PhoneState state) {
        phones.put(extension, state);
        if (watcher != null) {
            watcher.phone(extension, state);
        }
    }

    void ring(FakeLine line, LineAction.Ring ring) {
        Channel channel = channels.get(line.call());
        if (phones.get(ring.extension()) != PhoneState.FREE) {
            boolean there = phones.get(ring.extension()) != PhoneState.UNREGISTERED;
            line.rang(there ? RingOutcome.BUSY : RingOutcome.UNREACHABLE, Duration.ZERO, false);
            return;
        }
        channel.ring = ring;
        channel.answered = null;
        phone(ring.extension(), PhoneState.RINGING);
        stage.at(stage.instant().plus(ring.patience()), () -> {
            if (channel.ring == ring && channel.answered == null) {
                ended(channel, RingOutcome.NO_ANSWER, false);
            }
        });
    }

    Channel ringing(String extension) {
        return channels.values().stream()
                .filter(channel ->
                        channel.ring != null && channel.ring.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new AssertionError(extension + " does not ring"));
    }

    boolean rings(String extension) {
        return channels.values().stream()
                .anyMatch(channel ->
                        channel.ring != null && channel.ring.extension().equals(extension));
    }

    void answer(String extension) {
        Channel channel = ringing(extension);
        channel.answered = stage.instant();
        phone(extension, PhoneState.BUSY);
        if (watcher != null && channel.ring != null) {
            watcher.answered(new CallId(channel.id), channel.ring.offer());
        }
        stage.settle();
    }

    void agentHangsUp(String extension) {
        ended(ringing(extension), RingOutcome.ANSWERED, false);
        stage.settle();
    }

    /** Picks up, and hangs up during the whisper. */
    void decline(String extension) {
        phone(extension, PhoneState.BUSY);
        ended(ringing(extension), RingOutcome.DECLINED, false);
        stage.settle();
    }

    void reject(String extension) {
        ended(ringing(extension), RingOutcome.BUSY, false);
        stage.settle();
    }

    private void ended(Channel channel, RingOutcome outcome, boolean callerGone) {
        LineAction.Ring ring = channel.ring;
        if (ring == null) {
            return;
        }
        boolean talked = channel.answered != null;
        Duration talk = talked ? Duration.between(channel.answered, stage.instant()) : Duration.ZERO;
        channel.ring = null;
        channel.answered = null;
        channel.lastRing = new Rang(talked ? RingOutcome.ANSWERED : outcome, talk, callerGone);
        if (channel.line != null && channel.line.isRinging(ring.extension())) {
            channel.line.rang(channel.lastRing.outcome(), talk, callerGone);
        }
        if (phones.get(ring.extension()) != PhoneState.UNREGISTERED) {
            phone(ring.extension(), PhoneState.FREE);
        }
    }

    void callerHangsUp(FakeLine line) {
        Channel channel = channels.get(line.call());
        if (channel == null) {
            return;
        }
        if (channel.ring != null) {
            ended(channel, RingOutcome.CANCELLED, true);
        }
        if (line.gone == null) {
            line.drop(Why.HUNG_UP);
        }
        hangUpAway(channel);
    }

    /** The channel goes; where no server was with it, the dialplan notes so. */
    private void hangUpAway(Channel channel) {
        channels.remove(channel.id);
        if (channel.line == null) {
            Rang rang =
                    channel.lastRing == null ? new Rang(RingOutcome.CANCELLED, Duration.ZERO, true) : channel.lastRing;
            String checkpoint = channel.checkpoint == null ? "" : channel.checkpoint;
            endedAway.add(new PhoneWatcher.EndedAway(
                    new CallId(channel.id), stage.instant(), rang.outcome(), rang.talked(), checkpoint));
        }
    }

    /** A caller hangs up while no server is there. */
    void hangsUpAway(String id) {
        Channel channel = channels.get(id);
        channel.line = null;
        ended(channel, RingOutcome.CANCELLED, true);
        hangUpAway(channel);
    }

    PhoneWatcher.Standing standing() {
        Set<CallId> alive = new HashSet<>();
        channels.keySet().forEach(id -> alive.add(new CallId(id)));
        return new PhoneWatcher.Standing(new HashMap<>(phones), alive, endedAway);
    }

    @Override
    public void wake(String channel) {
        wakes++;
        Channel woken = channels.get(channel.substring("PJSIP/".length()));
        if (wakes > deafTo && woken != null && woken.line != null && woken.line.isParked()) {
            woken.line.end(new dev.heliotrope.call.LineResult.Woken());
        }
    }

    @Override
    public void stopRinging(String extension) {
        stopped.add(extension);
        if (rings(extension) && ringing(extension).answered == null) {
            ended(ringing(extension), RingOutcome.CANCELLED, false);
        }
    }

    @Override
    public CompletionStage<Boolean> originate(String extension, String context, Duration patience) {
        return CompletableFuture.completedFuture(false);
    }
}
