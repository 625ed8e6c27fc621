package dev.heliotrope.asterisk.ami;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;

/**
 * One connection to the manager interface, from log-in to loss; never mended, only replaced. Actions are written in order by a
 * thread of its own, so no caller blocks. An action without an answer means that the connection is sick: it is then lost.
 */
final class Wire implements AutoCloseable {
    private final Duration patience;
    private final Consumer<AmiEvent> events;
    private final CompletableFuture<String> lost = new CompletableFuture<>();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("ami-sender").factory());
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();
    private final LibraryConnection connection;

    /** An action under way. {@code last} tells the event that ends it; without one, the reply does. */
    private record Pending(CompletableFuture<List<AmiEvent>> done, List<AmiEvent> gathered, Predicate<AmiEvent> last) {}

    private Wire(ManagerAddress address, Duration patience, Consumer<AmiEvent> events) {
        this.patience = patience;
        this.events = events;
        connection = new LibraryConnection(address, patience, this::heard, this::lose);
    }

    /** Connects and logs in; blocks for at most three times {@code patience}. {@code events} must return at once. */
    static Wire open(ManagerAddress address, Duration patience, Consumer<AmiEvent> events) throws IOException {
        Wire wire = new Wire(address, patience, events);
        try {
            wire.connection.open();
            return wire;
        } catch (IOException e) {
            wire.close();
            throw e;
        }
    }

    /** Completes with the reason as soon as the connection is known to be gone. */
    CompletableFuture<String> lost() {
        return lost;
    }

    /** Fails with {@link Refused} if Asterisk says no, with another {@link IOException} if the connection is lost. */
    CompletableFuture<List<AmiEvent>> ask(ManagerAction action) {
        return sickIfSilent(action, send(action, event -> false, true));
    }

    /** The events of an action that answers with a list, its end excluded. */
    CompletableFuture<List<AmiEvent>> list(ManagerAction action) {
        return sickIfSilent(action, send(action, AmiEvent::endsList, false));
    }

    /** Completes with the event named {@code outcome} that belongs to the action; times out after {@code atMost}. */
    CompletableFuture<AmiEvent> outcome(ManagerAction action, String outcome, Duration atMost) {
        List<AmiEvent> found = new ArrayList<>(1);
        return send(action, event -> event.is(outcome) && found.add(event), false)
                .orTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(ignored -> found.getFirst());
    }

    private CompletableFuture<List<AmiEvent>> sickIfSilent(
            ManagerAction action, CompletableFuture<List<AmiEvent>> done) {
        return done.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).whenComplete((events, failure) -> {
            if (failure instanceof TimeoutException) {
                lose("no answer to " + action.getAction() + " within " + patience.toMillis() + " ms");
            }
        });
    }

    private CompletableFuture<List<AmiEvent>> send(ManagerAction action, Predicate<AmiEvent> last, boolean replyEnds) {
        String id = "h" + lastId.incrementAndGet();
        action.setActionId(id);
        Pending waiting = new Pending(new CompletableFuture<>(), new ArrayList<>(), last);
        waiting.done().whenComplete((events, failure) -> pending.remove(id));
        pending.put(id, waiting);
        if (lost.isDone() || sender.isShutdown()) {
            waiting.done().completeExceptionally(new IOException("out of touch with Asterisk"));
        } else {
            sender.execute(() -> write(action, waiting.done(), replyEnds));
        }
        return waiting.done();
    }

    private void write(ManagerAction action, CompletableFuture<List<AmiEvent>> done, boolean replyEnds) {
        try {
            connection.sendAction(action, reply -> replied(action, reply, done, replyEnds));
        } catch (IOException | RuntimeException e) {
            done.completeExceptionally(new IOException("could not be sent: " + e.getMessage(), e));
            lose("writing failed: " + e.getMessage());
        }
    }

    private static void replied(
            ManagerAction action, ManagerResponse reply, CompletableFuture<List<AmiEvent>> done, boolean replyEnds) {
        if (reply instanceof ManagerError) {
            done.completeExceptionally(new Refused(action.getAction(), String.valueOf(reply.getMessage())));
        } else if (replyEnds) {
            done.complete(List.of());
        }
    }

    private void heard(AmiEvent event) {
        Pending waiting = pending.get(event.actionId());
        if (waiting == null) {
            events.accept(event);
        } else if (waiting.last().test(event)) {
            waiting.done().complete(List.copyOf(waiting.gathered()));
        } else {
            waiting.gathered().add(event);
            events.accept(event);
        }
    }

    private void lose(String reason) {
        if (lost.complete(reason)) {
            IOException gone = new IOException("the manager connection was lost: " + reason);
            pending.values().forEach(waiting -> waiting.done().completeExceptionally(gone));
        }
    }

    @Override
    public void close() {
        lose("closed");
        sender.shutdown();
        connection.drop();
    }
}
