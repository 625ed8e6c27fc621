package dev.heliotrope.softphone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A real SIP phone without screen, sound card or root: a baresip process of its own on loopback. It has one line: a second
 * call is refused as busy. Says its microphone's file, records what each call hears.
 */
public final class Softphone implements AutoCloseable {
    private final SipAccount account;
    private final Options options;
    private final PhoneProcess process;
    private final CompletableFuture<Void> registered = new CompletableFuture<>();
    private final Map<String, Call> calls = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Call> dialling = new AtomicReference<>();
    private final BlockingQueue<Call> incoming = new LinkedBlockingQueue<>();

    private Softphone(Baresip baresip, SipAccount account, Options options) throws IOException {
        this.account = account;
        this.options = options;
        process = PhoneProcess.start(baresip, options, this::event, this::gone);
    }

    /** Starts the phone; with a password it begins to register. */
    public static Softphone start(Baresip baresip, SipAccount account, Options options) throws IOException {
        Softphone phone = new Softphone(baresip, account, options);
        phone.command("uanew", phone.accountLine());
        return phone;
    }

    private String accountLine() {
        String server = account.host() + ":" + account.port();
        String common = ";answermode=" + (options.answersItself() ? "auto" : "manual") + ";audio_codecs=pcma/8000";
        return account.password()
                .map(secret ->
                        "<sip:" + account.user() + "@" + server + ">;auth_pass=" + secret + ";regint=60" + common)
                .orElse("<sip:" + account.user() + "@" + server + ">;regint=0" + common);
    }

    public SipAccount account() {
        return account;
    }

    /** @throws IOException if the server refuses or says nothing in time */
    public void awaitRegistered(Duration atMost) throws IOException {
        if (!account.registers()) {
            throw new IllegalStateException("this phone has no password to register with");
        }
        try {
            registered.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException(account + " was not registered within " + atMost.toMillis() + " ms", e);
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(account + " could not be registered: " + e.getMessage(), e);
        }
    }

    /** Dials a number at the account's server, or {@code number@host:port}. Returns at once. */
    public Call dial(String number) throws IOException {
        String uri = account.uriOf(number);
        Call call = newCall(uri);
        dialling.set(call);
        command("dial", uri);
        return call;
    }

    private Call newCall(String peer) {
        return new Call(this, peer, new Recording(options.recordings()));
    }

    /** The next call that comes in: established if the phone answers itself, else ringing. */
    public Call awaitCall(Duration atMost) throws IOException {
        try {
            Call call = incoming.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (call == null) {
                throw new IOException("nobody called " + account + " within " + atMost.toMillis() + " ms");
            }
            return call;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** On the control connection's thread. */
    private void event(JsonNode event) {
        String detail = event.path("param").asText();
        switch (event.path("type").asText()) {
            case "REGISTER_OK" -> registered.complete(null);
            case "REGISTER_FAIL" -> registered.completeExceptionally(new IOException(detail));
            case "CALL_INCOMING", "CALL_RINGING", "CALL_PROGRESS" -> call(event).rings();
            case "CALL_ESTABLISHED" -> call(event).answered();
            case "CALL_DTMF_START" -> call(event).pressed(detail);
            case "CALL_CLOSED" -> call(event).ended(detail);
            default -> {}
        }
    }

    private Call call(JsonNode event) {
        return calls.computeIfAbsent(event.path("id").asText(), fresh -> firstHeardOf(event));
    }

    /** Not every version says the new call's id in its reply to "dial", but the first event has it. */
    private Call firstHeardOf(JsonNode event) {
        Call dialled = event.path("direction").asText().equals("outgoing") ? dialling.getAndSet(null) : null;
        if (dialled != null) {
            return dialled;
        }
        Call call = newCall(event.path("peeruri").asText());
        incoming.add(call);
        return call;
    }

    private void gone() {
        registered.completeExceptionally(new IOException("the phone is gone"));
        calls.values().forEach(call -> call.ended("the phone is gone"));
        Call unheardOf = dialling.getAndSet(null);
        if (unheardOf != null) {
            unheardOf.ended("the phone is gone");
        }
    }

    String command(String name, String params) throws IOException {
        return process.command(name, params);
    }

    /** The id of the phone's process. */
    public long pid() {
        return process.pid();
    }

    /** Ends the phone as a power failure would: it neither unregisters nor hangs up. Close it all the same. */
    public void kill() {
        process.kill();
    }

    /** Hangs up, unregisters and ends the process. */
    @Override
    public void close() throws IOException {
        process.close();
    }
}
