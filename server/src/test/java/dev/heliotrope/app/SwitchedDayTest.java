package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.config.Settings;
import dev.heliotrope.journal.JournalWriter;
import dev.heliotrope.journal.JournalledDistributor;
import dev.heliotrope.journal.Keeping;
import dev.heliotrope.routing.Announcer;
import dev.heliotrope.routing.Decision;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Place;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Request;
import dev.heliotrope.routing.Standing;
import dev.heliotrope.routing.WaitingCall;
import dev.heliotrope.storage.Database;
import dev.heliotrope.storage.DatabaseSettings;
import dev.heliotrope.storage.SwitchTurns;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A day on which somebody closes all teams at once, and opens them again. */
class SwitchedDayTest implements Announcer {
    private static final Path SHIPPED = Path.of("../config");
    /** A Tuesday on which Prague works. */
    private static final Instant TEN = Instant.parse("2026-03-03T10:00:00Z");

    @TempDir
    private Path folder;

    private final List<String> offered = new ArrayList<>();
    private Instant now = TEN;

    @Test
    void isReplayedByteForByte() throws Exception {
        Settings settings = withSwitch();
        ConfigCopies copies = new ConfigCopies(folder);
        copies.keep(folder.resolve("edited"), settings);
        try (Database database = Database.open(DatabaseSettings.embedded(folder.resolve("history")));
                JournalWriter writer = JournalWriter.start(folder, Keeping.ALL)) {
            Switches switches = new Switches(new SwitchTurns(database), () -> now);
            var distributor =
                    new JournalledDistributor(writer, copies::of, plan(settings, switches), Standing.EMPTY, this, TEN);
            settings.agents().forEach(agent -> {
                distributor.phone(agent.id(), PhoneState.FREE, TEN);
                distributor.presence(agent.id(), Presence.SIGNED_IN, TEN);
            });
            distributor.join(caller(settings, "before"), now);
            now = TEN.plusSeconds(60);
            switches.turn("fire", true, "Eva");
            distributor.reload(plan(settings, switches), now);
            distributor.join(caller(settings, "during"), now);
            now = TEN.plusSeconds(600);
            switches.turn("fire", false, "Eva");
            distributor.reload(plan(settings, switches), now);
        }

        assertThat(offered).containsExactly("before at " + TEN, "during at " + TEN.plusSeconds(600));
        assertThat(Files.readString(folder.resolve("2026-03-03.jsonl"))).contains("switch fire is on, by Eva");
        StringWriter out = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out));
        int code = command.execute("replay", folder.resolve("2026-03-03.jsonl").toString());
        assertThat(out.toString()).contains("the same decisions, byte for byte", "2 decisions");
        assertThat(code).isZero();
    }

    /** Beside the server or when it is down: how a switch stands is kept. */
    @Test
    void hoursTellOfTheEmergencyAndWhoseItIs() throws Exception {
        Settings settings = withSwitch();
        assertThat(hours("prague", "2026-03-03T10:30:00Z"))
                .as("nothing was ever kept")
                .startsWith("Prague is open");
        try (Database database = Database.open(DatabaseSettings.embedded(folder.resolve("history")))) {
            Switches switches = new Switches(new SwitchTurns(database), () -> now);
            switches.turn("fire", true, "Eva");
            assertThat(switches.emergencies(settings).inForce()).hasSize(1);
            assertThat(hours("prague", "2026-03-03T10:30:00Z"))
                    .startsWith("Prague is closed, emergency: switch fire is on, by Eva")
                    .contains("rule         emergency");
            assertThat(hours("jana", "2026-03-03T10:30:00Z")).contains("closed, emergency: switch fire");
            assertThat(routed("2026-03-03T10:30:00Z"))
                    .contains("nobody gets the call")
                    .contains("not Jana Nováková: ", "closed, emergency: switch fire is on, by Eva");
            assertThat(hours("prague", "2026-03-03T09:59:00Z")).as("before").startsWith("Prague is open");
            switches.turn("fire", false, "Eva");
        }
        assertThat(hours("prague", "2026-03-03T10:30:00Z")).startsWith("Prague is open");
    }

    private String hours(String name, String at) {
        return said("hours", name, "--at", at);
    }

    private String routed(String at) throws IOException {
        Path request = Files.writeString(folder.resolve("request.yaml"), "{queue: support, language: cs}");
        return said("route", "--file", request.toString(), "--at", at);
    }

    private String said(String... typed) {
        StringWriter out = new StringWriter();
        List<String> words = new ArrayList<>(List.of(typed));
        words.addAll(List.of("--config", folder.resolve("edited").toString(), "--run-dir", folder.toString()));
        Main.commandLine().setOut(new PrintWriter(out)).execute(words.toArray(String[]::new));
        return out.toString();
    }

    /** Routing takes its plan anew whenever the teams are others: they must not be others at every look. */
    @Test
    void teamsAreTheSameUntilASwitchIsTurned() throws Exception {
        Settings settings = withSwitch();
        try (Database database = Database.open(DatabaseSettings.embedded(folder.resolve("history")))) {
            Switches switches = new Switches(new SwitchTurns(database), () -> now);
            assertThat(switches.teams(settings)).isSameAs(settings.teams());
            switches.turn("fire", true, "Eva");

            var closed = switches.teams(settings);
            assertThat(closed.values())
                    .allSatisfy(
                            team -> assertThat(team.calendar().at(now).isOpen()).isFalse());
            assertThat(switches.teams(settings)).isSameAs(closed);
            assertThat(plan(settings, switches).teams()).isSameAs(closed);
            switches.turn("fire", false, "Eva");
            assertThat(switches.teams(settings)).isSameAs(settings.teams());
        }
    }

    /** As shipped, with a switch that closes everything. */
    private Settings withSwitch() throws IOException {
        Path config = Files.createDirectories(folder.resolve("edited"));
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Files.copy(each, config.resolve(each.getFileName()));
            }
        }
        Files.writeString(
                config.resolve("switches.yaml"),
                "  fire: {about: fire alarm, closes: all}\n",
                StandardOpenOption.APPEND);
        return RecordedSettings.of(new Project(folder, config, folder, folder), config);
    }

    private static Plan plan(Settings settings, Switches switches) {
        return new Plan(
                settings.agents(),
                switches.teams(settings),
                settings.shares().reserves(),
                settings.shares().rules());
    }

    private WaitingCall caller(Settings settings, String id) {
        return new WaitingCall(
                new CallId(id), settings.queues().get("support"), Request.in(new Language("cs")), Place.taken(now));
    }

    @Override
    public void offered(Decision decision) {
        offered.add(decision.call().call().value() + " at " + decision.at());
    }

    @Override
    public void relaxed(Supplier<WaitingCall> call) {}

    @Override
    public void exhausted(WaitingCall call, End end) {}
}
