package dev.heliotrope.remote;

import dev.heliotrope.flow.Errand.Inquiry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What services are told behind the calls' backs: tried again with longer and longer pauses, some minutes in all. Kept in
 * memory only, and only so many, so a service that is away costs neither calls nor memory.
 */
public final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int MOST = 1000;

    private final RemoteServices services;
    private final Duration pause;
    private final int rounds;
    private final Semaphore room = new Semaphore(MOST);

    /** {@code pause} comes before the second round and is doubled for each further one. */
    public Outbox(RemoteServices services, Duration pause, int rounds) {
        this.services = services;
        this.pause = pause;
        this.rounds = rounds;
    }

    /** Gives whether there was room. {@code about} names the call and step in the log. */
    public boolean send(String service, Inquiry inquiry, String about) {
        boolean taken = room.tryAcquire();
        if (taken) {
            send(service, inquiry, about, 1);
        }
        return taken;
    }

    private void send(String service, Inquiry inquiry, String about, int round) {
        services.ask(service, inquiry).whenComplete((answer, failure) -> {
            if (failure == null && !(answer instanceof Answer.Failed)) {
                room.release();
            } else if (round == rounds) {
                LOG.error("{}: service {} could not be told: {}", about, service, answer);
                room.release();
            } else {
                CompletableFuture.delayedExecutor(pause.toMillis() << (round - 1), TimeUnit.MILLISECONDS)
                        .execute(() -> send(service, inquiry, about, round + 1));
            }
        });
    }

    /** How many wait to be sent. */
    public int waiting() {
        return MOST - room.availablePermits();
    }
}
