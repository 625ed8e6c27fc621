package dev.heliotrope.app;

import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.Announcer;
import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.InteractionStore;
import dev.heliotrope.pbx.AsteriskProcess;
import dev.heliotrope.pbx.PbxSettings;
import dev.heliotrope.pbx.TestAsterisk;
import dev.heliotrope.pbx.Tool;
import dev.heliotrope.pbx.Toolbox;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.softphone.Baresip;
import dev.heliotrope.softphone.Call;
import dev.heliotrope.softphone.Options;
import dev.heliotrope.softphone.SipAccount;
import dev.heliotrope.softphone.Softphone;
import dev.heliotrope.speech.SpeechAnnouncer;
import dev.heliotrope.storage.Database;
import dev.heliotrope.storage.JdbcInteractionStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The whole house for a test, all of it real: an Asterisk on free ports, the server as a process of its own that can be killed
 * and started again, baresip phones for agents and callers, and the history as another process would read it. The files are
 * the project's own {@code config/} and {@code ivr-flows/}, with only the ports changed.
 */
final class TestHouse implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(10);

    /** The column of a connection in what {@code manager show connected} says that a kick asks for. */
    private static final int FILE_DESCRIPTOR = 4;

    /** The run folder is one that somebody has made beforehand, so that the manner of its making shuts nothing. */
    private static final FileAttribute<Set<PosixFilePermission>> OPEN =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private final Path folder;
    private final Project project;
    private final Snapshot snapshot;
    private final Toolbox tools = TestAsterisk.tools();
    private final PbxSettings pbx;
    private final SpeechAnnouncer announcer;
    private final Map<String, Softphone> phones = new ConcurrentHashMap<>();
    private Instant at;
    private long set = System.nanoTime();
    private AsteriskProcess asterisk;
    private final ServerProcess server;
    private @Nullable Database beside;
    private int folders;

    private TestHouse(Instant at, OwnFlow flow) throws Exception {
        this.at = at;
        folder = Files.createTempDirectory("house");
        Path config = ShippedConfig.copied(HOME, folder);
        project = new Project(HOME, config, flow.flows(HOME, folder, config), folder.resolve("run"));
        Files.createDirectory(project.run(), OPEN);
        snapshot = Admission.admit(project, new PrintWriter(System.err, true));
        server = new ServerProcess(
                project, snapshot.settings().server().http().toString(), folder.resolve("server.log"));
        pbx = AsteriskSetup.of(snapshot.settings(), project.sounds());
        Announcements.prepare(project, snapshot, tools, new Progress(new PrintWriter(PrintWriter.nullWriter())));
        announcer = Announcements.open(project, new AtomicReference<>(snapshot), tools);
    }

    /** Asterisk and the server are up and in touch when this returns; for the server it is {@code at}. */
    static TestHouse open(Instant at) throws Exception {
        return open(at, OwnFlow.NONE);
    }

    /** The same, with a flow of the test's own behind one number. */
    static TestHouse open(Instant at, OwnFlow flow) throws Exception {
        TestHouse house = new TestHouse(at, flow);
        try {
            house.startAsterisk();
            house.startServer();
            return house;
        } catch (Exception failure) {
            house.close();
            throw failure;
        }
    }

    void startAsterisk() {
        asterisk = AsteriskProcess.start(tools, project.dialplans(), project.run(), pbx);
    }

    /** As a crash would; its calls end. */
    void killAsterisk() {
        asterisk.kill();
    }

    /** Ends the server's manager connection; while it is shut, none can be had. */
    void shutManager() throws IOException {
        manager("enabled = yes", "enabled = no");
        asterisk.ask("manager show connected")
                .lines()
                .filter(line -> line.contains("heliotrope"))
                .map(line -> line.strip().split("\\s+"))
                .forEach(words -> asterisk.ask("manager kick session " + words[FILE_DESCRIPTOR]));
    }

    void openManager() throws IOException {
        manager("enabled = no", "enabled = yes");
    }

    private void manager(String was, String becomes) throws IOException {
        Path file = project.run().resolve("etc/manager.conf");
        Files.writeString(file, Files.readString(file).replace(was, becomes));
        asterisk.ask("manager reload");
    }

    AsteriskProcess asterisk() {
        return asterisk;
    }

    /** Starts the server, whose clock goes on from where the house's is, and waits until it is ready for calls. */
    void startServer() throws IOException {
        server.start(at.plusNanos(System.nanoTime() - set));
    }

    /** Asterisk and the phones stay up; the next server takes {@code instant} for the present. */
    void restartServerAt(Instant instant) throws Exception {
        killServer();
        at = instant;
        set = System.nanoTime();
        startServer();
    }

    boolean isReady() throws IOException {
        return server.isReady();
    }

    /** An admin edits a flow; nobody tells the server. */
    void edit(String flow, String from, String to) throws IOException {
        Path file = project.flows().resolve(flow + ".flow.yaml");
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(flow + " does not say " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }

    /** {@code kill -9}. */
    void killServer() throws InterruptedException {
        stopReading();
        server.kill();
    }

    /** {@code kill -STOP}. */
    void freezeServer() throws IOException, InterruptedException {
        stopReading();
        server.freeze();
    }

    /** What runs, to be asked over HTTP. */
    ServerProcess server() {
        return server;
    }

    Project project() {
        return project;
    }

    /** What the server has logged so far. */
    String log() throws IOException {
        return Files.readString(folder.resolve("server.log"));
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Agent agent(String extension) {
        return snapshot.settings().agents().stream()
                .filter(agent -> agent.extension().equals(extension))
                .findFirst()
                .orElseThrow();
    }

    /** An agent's phone, registered, answering by itself, saying {@code voice}; signed in by dialling *11. */
    Softphone signIn(String extension, Path voice) throws IOException {
        Softphone phone = register(extension, options(extension).saying(voice));
        dialCode(phone, "*11");
        return phone;
    }

    Softphone register(String extension, Options options) throws IOException {
        String password = asterisk.secrets().phones().get(extension);
        Softphone phone = phone(
                extension,
                SipAccount.agent(extension, password, "127.0.0.1", pbx.ports().sip()),
                options);
        phone.awaitRegistered(SOON);
        return phone;
    }

    static void dialCode(Softphone phone, String code) throws IOException {
        Call call = phone.dial(code);
        call.awaitEstablished(SOON);
        call.awaitClosed(SOON);
    }

    /** Somebody outside, who calls from {@code number} and says {@code voice}. */
    Softphone outside(String number, Path voice) throws IOException {
        return phone(
                number,
                SipAccount.caller(number, "127.0.0.1", pbx.ports().sip()),
                options(number).saying(voice));
    }

    Options options(String name) throws IOException {
        return Options.recordingTo(
                Files.createDirectories(folder.resolve("heard-" + name.replace("+", "") + "-" + folders++)));
    }

    private Softphone phone(String name, SipAccount account, Options options) throws IOException {
        Baresip baresip = new Baresip(tools.command(Tool.BARESIP), tools.baresipModules());
        Softphone phone = Softphone.start(baresip, account, options);
        Softphone before = phones.put(name, phone);
        if (before != null) {
            before.close();
        }
        return phone;
    }

    Announcer announcer() {
        return announcer;
    }

    /** The rendered prompt at 8 kHz, as callers hear it. */
    Path sound(String prompt, String language) {
        return sound(new Utterance(prompt, new Language(language), Map.of()));
    }

    Path sound(Utterance... utterances) {
        return Path.of(announcer.voice(List.of(utterances)).join().getFirst().path() + ".wav");
    }

    /** What is in the database now, newest first, read beside the running server. */
    List<Interaction> history() {
        return read(store -> store.last(100));
    }

    /** All events stored of the latest call from this number. */
    List<CallEvent> story(String from) {
        return read(store -> store.last(100).stream()
                .filter(each -> each.from().equals(from))
                .findFirst()
                .map(Interaction::id)
                .map(store::story)
                .map(InteractionStore.Story::events)
                .orElse(List.of()));
    }

    <T extends CallEvent> Optional<T> event(String from, Class<T> kind) {
        return story(from).stream().filter(kind::isInstance).map(kind::cast).reduce((first, last) -> last);
    }

    /** Waits until such an event of the latest call from this number is stored, and gives the last of them. */
    <T extends CallEvent> T awaitEvent(String from, Class<T> kind, Duration atMost) {
        AtomicReference<T> found = new AtomicReference<>();
        await(kind.getSimpleName() + " of " + from).atMost(atMost).until(() -> {
            event(from, kind).ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }

    /** Waits until the latest call from this number hears a prompt. */
    void awaitHeard(String from, String prompt, Duration atMost) {
        await(prompt + " to " + from).atMost(atMost).until(() -> story(from).stream()
                .anyMatch(event -> event instanceof CallEvent.Heard heard
                        && heard.prompts().contains(prompt)));
    }

    private interface Question<T> {
        T of(InteractionStore store);
    }

    /** Beside a running server one connection will do for all that is asked; opening one takes ten times as long as asking. */
    private synchronized <T> T read(Question<T> question) {
        if (server.runs()) {
            beside = beside == null ? openToRead() : beside;
            return question.of(new JdbcInteractionStore(beside));
        }
        try (Database database = openToRead()) {
            return question.of(new JdbcInteractionStore(database));
        }
    }

    private Database openToRead() {
        return Database.openToRead(
                Archive.settings(project, snapshot.settings().server().database()));
    }

    /** Before the server goes: a reader who stays would have the database to itself, and the next server would come second. */
    private synchronized void stopReading() {
        if (beside != null) {
            beside.close();
            beside = null;
        }
    }

    /** Ends every phone and with it every call, all at the same time: each takes its leave of Asterisk, which may take two seconds. */
    void putPhonesAway() throws Exception {
        Together.each(List.copyOf(phones.values()), phone -> {
            phone.close();
            return phone;
        });
        phones.clear();
    }

    @Override
    public void close() throws Exception {
        putPhonesAway();
        stopReading();
        server.close();
        if (asterisk != null) {
            asterisk.close();
        }
        announcer.close();
        Folder.remove(folder);
    }
}
