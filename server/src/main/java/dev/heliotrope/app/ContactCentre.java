package dev.heliotrope.app;

import dev.heliotrope.asterisk.agi.AgiServer;
import dev.heliotrope.asterisk.ami.ManagerLink;
import dev.heliotrope.call.Announcer;
import dev.heliotrope.call.CallId;
import dev.heliotrope.config.ServerSettings;
import dev.heliotrope.console.ConsoleServer;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.InteractionStore.Story;
import dev.heliotrope.journal.JournalWriter;
import dev.heliotrope.remote.RemoteServices;
import dev.heliotrope.session.Floor;
import dev.heliotrope.speech.SpeechAnnouncer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The server, wired: opened in order, closed in the opposite one. */
final class ContactCentre implements AutoCloseable {
    private static final int SECONDS = 20;

    private final Parts parts;

    /** All that has a beginning and an end. */
    record Parts(
            Vertx vertx,
            Archive archive,
            SpeechAnnouncer announcer,
            SpokenAhead spoken,
            Floor floor,
            ManagerLink manager,
            AgiServer agi,
            AtomicBoolean listening,
            ConsoleServer office,
            RemoteServices services,
            Reload reload,
            JournalWriter journal) {}

    private ContactCentre(Parts parts) {
        this.parts = parts;
    }

    /**
     * Blocks until calls are taken.
     *
     * @throws Refused in one sentence: a port or the database is taken, a prompt cannot be spoken
     */
    static ContactCentre open(Plan plan) throws Exception {
        ContactCentre centre = new ContactCentre(Wiring.of(plan));
        try {
            centre.start(plan.snapshot().settings().server());
            centre.parts.reload().speakAhead();
            centre.parts.reload().warmUp();
            return centre;
        } catch (Exception failure) {
            centre.close();
            throw failure;
        }
    }

    private void start(ServerSettings settings) throws Exception {
        parts.floor().start().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        parts.manager().start();
        listening(
                "calls from Asterisk (FastAGI)",
                settings.agi().toString(),
                parts.agi().listen());
        parts.listening().set(true);
        listening(
                "metrics and health (HTTP)",
                settings.http().toString(),
                parts.office().listen());
    }

    private static void listening(String what, String address, Future<?> listen) throws InterruptedException {
        try {
            listen.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new Refused(
                    71,
                    "Cannot wait for " + what + " at " + address
                            + ": is the port taken? (config/server.yaml names another)");
        }
    }

    Reload reload() {
        return parts.reload();
    }

    Announcer announcer() {
        return parts.announcer();
    }

    /** The latest interactions, newest first, once all that happened is stored. Blocks. */
    List<Interaction> history(int count) throws InterruptedException {
        parts.archive().settle();
        return parts.archive().store().last(count);
    }

    Story story(CallId call) {
        return parts.archive().store().story(call);
    }

    boolean inTouch() {
        return parts.manager().inTouch();
    }

    /** Lines are dropped, which leaves their calls to the dialplan and the next server; then what is known is stored. */
    @Override
    public void close() {
        settled(parts.agi().close());
        parts.manager().close();
        parts.spoken().close();
        settled(parts.office().close());
        settled(parts.vertx().close());
        closed(parts.announcer());
        closed(parts.services());
        parts.archive().close();
        parts.journal().close();
    }

    private static void settled(Future<?> closing) {
        try {
            closing.toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException late) {
            System.err.println("heliotrope: while stopping: " + late.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closed(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            System.err.println("heliotrope: while stopping: " + failure.getMessage());
        }
    }
}
