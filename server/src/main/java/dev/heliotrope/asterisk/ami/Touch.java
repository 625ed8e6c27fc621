package dev.heliotrope.asterisk.ami;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.call.PhoneWatcher.EndedAway;
import dev.heliotrope.call.PhoneWatcher.Standing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.DbDelAction;
import org.asteriskjava.manager.action.PJSipShowEndpointsAction;
import org.asteriskjava.manager.action.PingAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One time of being in touch: opens a connection, reads how things really stand, tells the watcher, and then listens and pings
 * until the connection is lost. Runs on one virtual thread.
 */
final class Touch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Touch.class);

    private static final int LOOKS = 40;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Pace pace;
    private final WatcherDesk desk;
    private final PhoneBoard board;
    private final CompletableFuture<Void> booted = new CompletableFuture<>();
    private final Wire wire;

    Touch(ManagerAddress address, Pace pace, WatcherDesk desk) throws IOException {
        this.pace = pace;
        this.desk = desk;
        board = new PhoneBoard(desk::phone);
        wire = Wire.open(address, pace.answer(), this::heard);
    }

    Wire wire() {
        return wire;
    }

    /** On the reader's thread, in the order of the wire: lists and events about phones mend each other only in that order. */
    private void heard(AmiEvent event) {
        switch (event.name()) {
            case "FullyBooted" -> booted.complete(null);
            case "UserEvent" -> userEvent(event);
            default -> board.heard(event);
        }
    }

    private void userEvent(AmiEvent event) {
        String offer = event.value("Offer");
        Optional<CallId> call = callId(event.value("Call"));
        if (event.value("UserEvent").equals("HeliotropeAnswered")
                && call.isPresent()
                && offer.matches("[A-Za-z0-9-]{1,40}")) {
            desk.answered(call.get(), offer);
        }
    }

    /**
     * Reads how things stand and has it told, after {@code ready} has run. Before Asterisk is fully booted, its lists are
     * short or missing.
     */
    void reconcile(Runnable ready) throws IOException {
        pingUntil(booted, pace.boot());
        Calls calls = calls();
        answer(wire.list(new PJSipShowEndpointsAction()));
        askTheDoubtful();
        ready.run();
        board.open(phones -> tell(phones, calls));
    }

    private record Calls(Set<CallId> alive, List<AmiEvent> away) {}

    /** In this order, or a call that ends meanwhile would be in neither: its channel stays until its entry is written. */
    private Calls calls() throws IOException {
        Set<CallId> alive = new HashSet<>();
        for (AmiEvent channel : answer(wire.list(new CoreShowChannelsAction()))) {
            callId(channel.value("Uniqueid")).ifPresent(alive::add);
        }
        return new Calls(alive, treeOf(AwayEntry.FAMILY));
    }

    /**
     * A restarted Asterisk still has the phones' registrations, but takes each for unavailable until its next regular ping
     * (qualify_frequency), half a minute perhaps. So we have it ping them now, and wait a moment for what they say.
     */
    private void askTheDoubtful() throws IOException {
        for (String extension : board.doubtful()) {
            wire.ask(new PjsipQualifyAction(extension));
        }
        for (int i = 0; i < LOOKS && !board.doubtful().isEmpty() && !wire.lost().isDone(); i++) {
            comes(wire.lost(), BETWEEN_LOOKS);
        }
    }

    private List<AmiEvent> treeOf(String family) throws IOException {
        try {
            return answer(wire.list(new DbGetTreeAction(family)));
        } catch (Refused none) {
            LOG.debug("no calls ended while we were away: {}", none.getMessage());
            return List.of();
        }
    }

    private void tell(Map<String, PhoneState> phones, Calls calls) {
        List<AwayEntry> entries = calls.away().stream()
                .filter(event -> event.is("DBGetTreeResponse"))
                .map(AwayEntry::of)
                .toList();
        List<EndedAway> ended = new ArrayList<>();
        for (AwayEntry entry : entries) {
            entry.read().ifPresentOrElse(ended::add, () -> LOG.warn("unreadable in {}: {}", AwayEntry.FAMILY, entry));
        }
        desk.inTouch(new Standing(phones, calls.alive(), ended), () -> entries.forEach(this::delete));
    }

    /** Key by key, because meanwhile the dialplan may have written another. */
    private void delete(AwayEntry entry) {
        wire.ask(new DbDelAction(AwayEntry.FAMILY, Plain.text(entry.key()))).exceptionally(failure -> {
            LOG.warn("{} stays in {} and will be told again: {}", entry.key(), AwayEntry.FAMILY, failure.getMessage());
            return List.of();
        });
    }

    private static Optional<CallId> callId(String uniqueId) {
        try {
            return Optional.of(new CallId(uniqueId));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** Returns the reason once the connection is lost. Until then it is looked now and then for what no event has told. */
    String stay() throws IOException {
        pingUntil(wire.lost(), pace.again());
        while (!wire.lost().isDone()) {
            Calls calls = calls();
            answer(wire.list(new PJSipShowEndpointsAction()));
            board.open(phones -> tell(phones, calls));
            pingUntil(wire.lost(), pace.again());
        }
        return wire.lost().join();
    }

    /** Waits for {@code event}, pinging meanwhile; gives up quietly after {@code atMost}. */
    private void pingUntil(CompletableFuture<?> event, Duration atMost) throws IOException {
        long pings = Math.max(1, atMost.dividedBy(pace.ping()));
        for (long i = 0; i < pings && !comes(event, pace.ping()) && !wire.lost().isDone(); i++) {
            answer(wire.ask(new PingAction()));
        }
    }

    private boolean comes(CompletableFuture<?> event, Duration within) throws IOException {
        try {
            CompletableFuture.anyOf(event, wire.lost()).get(within.toMillis(), TimeUnit.MILLISECONDS);
            return event.isDone();
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("stopped", e);
        }
    }

    private static <T> T answer(CompletableFuture<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new IOException("stopped", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException known
                    ? known
                    : new IOException("no answer in time", e.getCause());
        }
    }

    @Override
    public void close() {
        board.close();
        wire.close();
    }
}
