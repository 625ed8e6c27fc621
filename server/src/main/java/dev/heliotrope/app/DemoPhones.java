package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.config.Address;
import dev.heliotrope.pbx.PrivateFile;
import dev.heliotrope.pbx.Tool;
import dev.heliotrope.pbx.Toolbox;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.softphone.Baresip;
import dev.heliotrope.softphone.Call;
import dev.heliotrope.softphone.Options;
import dev.heliotrope.softphone.SipAccount;
import dev.heliotrope.softphone.Softphone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The phones of everybody in the demo: agents' registered ones, and callers' outside ones. */
final class DemoPhones implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Baresip baresip;
    private final Address sip;
    private final Path recordings;
    private final Function<Language, Path> voice;
    private final Map<String, Softphone> phones = new ConcurrentHashMap<>();
    private final Map<String, Deque<Call>> calls = new ConcurrentHashMap<>();

    /** {@code voice} is what somebody who speaks a language says: a wav of 8 kHz. */
    DemoPhones(Toolbox tools, Address sip, Path recordings, Function<Language, Path> voice) {
        this.baresip = new Baresip(tools.command(Tool.BARESIP), tools.baresipModules());
        this.sip = sip;
        this.recordings = recordings;
        this.voice = voice;
    }

    /** Registers an agent's phone and dials the code, listening to the confirmation. */
    void begin(Agent agent, String password, String code) throws IOException {
        SipAccount account = SipAccount.agent(agent.extension(), password, sip.host(), sip.port());
        Softphone phone = start(agent.extension(), account, best(agent));
        phone.awaitRegistered(PATIENCE);
        Call call = phone.dial(code);
        call.awaitEstablished(PATIENCE);
        call.awaitClosed(PATIENCE);
    }

    static Language best(Agent agent) {
        return agent.languages().entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    Softphone outside(DemoCaller caller) throws IOException {
        return start(caller.number(), SipAccount.caller(caller.number(), sip.host(), sip.port()), caller.language());
    }

    /** The call that an agent, who may have had several, had with a caller. */
    Call between(Agent agent, DemoCaller caller) throws IOException {
        Softphone phone = phones.get(agent.extension());
        if (phone == null) {
            throw new IllegalStateException(agent.name() + " has no phone");
        }
        Deque<Call> had = calls.computeIfAbsent(agent.extension(), extension -> new ArrayDeque<>());
        while (had.stream().noneMatch(call -> call.peer().contains(caller.number()))) {
            had.add(phone.awaitCall(Duration.ofSeconds(1)));
        }
        return had.stream()
                .filter(call -> call.peer().contains(caller.number()))
                .findFirst()
                .orElseThrow();
    }

    private Softphone start(String name, SipAccount account, Language language) throws IOException {
        Path folder = Files.createDirectories(PrivateFile.shutFolder(recordings).resolve(name.replace("+", "")));
        Softphone phone =
                Softphone.start(baresip, account, Options.recordingTo(folder).saying(voice.apply(language)));
        phones.put(name, phone);
        return phone;
    }

    /** All at the same time: each takes its leave of Asterisk and waits for the answer. */
    @Override
    public void close() {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            phones.values().forEach(phone -> each.execute(() -> closed(phone)));
        }
    }

    private static void closed(Softphone phone) {
        try {
            phone.close();
        } catch (IOException gone) {
            System.err.println("heliotrope: a phone did not end well: " + gone.getMessage());
        }
    }
}
