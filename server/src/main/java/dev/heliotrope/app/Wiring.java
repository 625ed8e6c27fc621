package dev.heliotrope.app;

import dev.heliotrope.asterisk.agi.AgiLimits;
import dev.heliotrope.asterisk.agi.AgiServer;
import dev.heliotrope.asterisk.ami.ManagerAddress;
import dev.heliotrope.asterisk.ami.ManagerLink;
import dev.heliotrope.call.CallHandler;
import dev.heliotrope.call.CallListener;
import dev.heliotrope.config.ServerSettings;
import dev.heliotrope.console.ConsoleServer;
import dev.heliotrope.console.Endpoint;
import dev.heliotrope.console.Endpoints;
import dev.heliotrope.journal.JournalWriter;
import dev.heliotrope.journal.JournalledDistributor;
import dev.heliotrope.journal.Keeping;
import dev.heliotrope.metrics.CallMeters;
import dev.heliotrope.metrics.FlowMeters;
import dev.heliotrope.metrics.PromptMeters;
import dev.heliotrope.metrics.ServerMeters;
import dev.heliotrope.metrics.ServiceMeters;
import dev.heliotrope.pbx.PrivateFile;
import dev.heliotrope.remote.RemoteServices;
import dev.heliotrope.routing.Announcer;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.Standing;
import dev.heliotrope.session.Alarm;
import dev.heliotrope.session.Floor;
import dev.heliotrope.session.Ground;
import dev.heliotrope.session.House;
import dev.heliotrope.session.Listeners;
import dev.heliotrope.session.Patience;
import dev.heliotrope.session.Surroundings;
import dev.heliotrope.session.Switchboard;
import dev.heliotrope.speech.SpeechAnnouncer;
import dev.heliotrope.storage.CallbackRequests;
import dev.heliotrope.storage.CustomerRows;
import dev.heliotrope.storage.Pins;
import dev.heliotrope.storage.SurveyAnswers;
import dev.heliotrope.storage.SwitchTurns;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Who is given whom: the one place where the parts of the house meet. */
final class Wiring {
    private final Plan plan;
    private final ServerSettings settings;
    private final AtomicReference<Snapshot> snapshot;
    private final AtomicReference<Premises> premises;
    private final Archive archive;
    private final Switches switches;
    private final RemoteServices services;
    private final ConfigCopies settingsKept;
    private final JournalWriter journal;
    /** Without its cache of files from the class path: a folder in the temporary one that a killed server leaves behind. */
    private final Vertx vertx = Vertx.vertx(
            new VertxOptions().setFileSystemOptions(new FileSystemOptions().setClassPathResolvingEnabled(false)));

    private final ServerMeters meters = new ServerMeters();
    private final LatePhones phones = new LatePhones();
    private final Waits waits = new Waits();

    private Wiring(Plan plan) throws IOException {
        this.plan = plan;
        this.settings = plan.snapshot().settings().server();
        this.snapshot = new AtomicReference<>(plan.snapshot());
        this.services = new RemoteServices(
                () -> snapshot.get().settings().services(),
                System::getenv,
                new ServicesWatched(new ServiceMeters(meters.registry())));
        Path journals = PrivateFile.shutFolder(plan.project().run().resolve("journal"));
        this.settingsKept = new ConfigCopies(journals);
        settingsKept.keep(plan.project().config(), plan.snapshot().settings());
        this.archive = Archive.open(Archive.settings(plan.project(), settings.database()));
        this.switches = new Switches(new SwitchTurns(archive.database()), plan.clock());
        this.premises = new AtomicReference<>(Premises.of(plan.snapshot(), switches, waits.board()));
        this.journal = JournalWriter.start(journals, keeping(settings.journal()));
    }

    private static Keeping keeping(ServerSettings.JournalSettings journal) {
        return new Keeping(journal.days(), journal.megabytes() * 1_000_000L);
    }

    static ContactCentre.Parts of(Plan plan) throws Exception {
        return new Wiring(plan).wired();
    }

    private ContactCentre.Parts wired() throws Exception {
        SpeechAnnouncer announcer = Announcements.open(plan.project(), snapshot, plan.tools());
        Announcements.forgetUnused(announcer);
        LateSwitchboard switchboard = new LateSwitchboard();
        AgiServer agi = agi(switchboard);
        Alarm alarm = alarm(agi.loop());
        Floor floor = new Floor(ground(agi.loop(), alarm));
        ManagerLink manager = new ManagerLink(address(), floor);
        phones.are(manager);
        switchboard.is(new Switchboard(
                this::house,
                new Surroundings(
                        new FallsHeard(announcer, () -> snapshot.get().prompts(), new PromptMeters(meters.registry())),
                        phones,
                        archive.keepsakes(),
                        archive.keepsakes(),
                        floor,
                        errands(),
                        alarm,
                        plan.clock(),
                        patience())));
        AtomicBoolean listening = new AtomicBoolean();
        SpokenAhead spoken = new SpokenAhead(announcer);
        Reload reload = reload(spoken);
        ConsoleServer office = FrontOffice.of(
                vertx,
                settings.http(),
                archive,
                meters,
                manager,
                agi,
                listening::get,
                () -> premises.get().answersAllNumbers(),
                spoken::isDone,
                floor,
                waits,
                endpoints(reload, floor));
        return new ContactCentre.Parts(
                vertx, archive, announcer, spoken, floor, manager, agi, listening, office, services, reload, journal);
    }

    /** What answers now is kept before the first call, as a server after us may have to end it. */
    private Reload reload(SpokenAhead spoken) throws IOException {
        InstantSource now = InstantSource.system();
        Reload reload =
                new Reload(snapshot, premises, new FlowMeters(meters.registry()), now, settingsKept, spoken::follow);
        reload.keep();
        premises.set(premises.get().with(OldVersions.of(plan.snapshot(), now.instant())));
        return reload;
    }

    /** The floor is on the loop of the lines: it has a word with every call, which else would change threads each time. */
    private Ground ground(Executor serial, Alarm alarm) {
        return new Ground(
                serial,
                this::house,
                archive.keepsakes(),
                archive.keepsakes(),
                phones,
                alarm,
                plan.clock(),
                new FreshIds(),
                new Listeners(listeners()),
                patience(),
                waits.around(this::journalled)::of,
                waits.estimator()::of);
    }

    private Distributor journalled(dev.heliotrope.routing.Plan made, Standing known, Announcer announcer, Instant at) {
        return new JournalledDistributor(journal, settingsKept::of, made, known, announcer, at);
    }

    private Alarm alarm(ScheduledExecutorService loop) {
        return plan.clock() instanceof PacedClock paced
                ? new PacedAlarm(loop, paced)
                : new LoopAlarm(loop, plan.clock());
    }

    private Patience patience() {
        return plan.clock() instanceof PacedClock paced ? paced.patience() : Patience.USUAL;
    }

    private House house() {
        return plan.staging().apply(premises.get());
    }

    private ErrandDesk errands() {
        FreshIds ids = new FreshIds();
        return new ErrandDesk(
                services,
                new StepRecords(
                        new CallbackRequests(archive.database()),
                        new SurveyAnswers(archive.database()),
                        plan.clock(),
                        ids),
                new RecordingRoom(plan.project().run().resolve("recordings"), ids),
                () -> snapshot.get().settings(),
                customers());
    }

    private CustomerDesk customers() {
        return new CustomerDesk(
                new CustomerRows(archive.database()),
                archive.store(),
                new Pins(archive.database(), FreshIds::salt),
                switches,
                plan.clock());
    }

    private Endpoints endpoints(Reload reload, Floor floor) throws IOException {
        List<Endpoint> all = new ArrayList<>(FlowEndpoints.of(reload, snapshot::get));
        all.addAll(new SwitchEndpoints(switches, () -> snapshot.get().settings()).all());
        all.addAll(new CustomerEndpoints(new CustomerRows(archive.database())).all());
        all.add(waits.endpoint());
        all.add(new WhyEndpoint(floor::ask, waits, plan.clock()).endpoint());
        return new Endpoints(ApiKey.in(plan.project().run()), all);
    }

    private List<CallListener> listeners() {
        List<CallListener> all = new ArrayList<>(List.of(archive.writer(), new CallMeters(meters.registry())));
        all.addAll(plan.watching());
        return all;
    }

    private ManagerAddress address() {
        var asterisk = settings.asterisk();
        return new ManagerAddress(
                asterisk.ami().host(),
                asterisk.ami().port(),
                asterisk.amiUser(),
                plan.keys().ami());
    }

    private AgiServer agi(CallHandler handler) {
        return new AgiServer(
                AgiLimits.STANDARD,
                settings.agi().host(),
                settings.agi().port(),
                plan.keys().agi(),
                handler);
    }
}
