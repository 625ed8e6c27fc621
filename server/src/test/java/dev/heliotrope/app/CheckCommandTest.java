package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
    @TempDir
    Path folder;

    private SmallHouse house;

    private record Said(int code, String out, String err) {}

    @BeforeEach
    void openHouse() {
        house = SmallHouse.in(folder);
    }

    private Said check(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err, true));
        List<String> all =
                new ArrayList<>(List.of("check", "--config", folder + "/config", "--flows", folder + "/ivr-flows"));
        all.addAll(List.of(arguments));
        int code = command.execute(all.toArray(String[]::new));
        return new Said(code, out.toString().replace(folder + "/", ""), err.toString());
    }

    private void write(String name, String text) {
        house.write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void spoil() {
        write(
                "ivr-flows/example.flow.yaml",
                "defaults: { hung-up: b, error: b }\nsteps:\n  a:\n    say: wellcome\n    next: b\n  b:\n    hang-up: goodby\n");
        write("config/queues.yaml", "queues: { billing: { steps: [{ after: 0s, skills: { juggling: 2 } }] } }\n");
    }

    @Test
    void aHouseInOrderIsToldWithTheWayToAHuman() {
        Said said = check();
        assertThat(said.code()).isZero();
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .isEqualTo(
                        "flow example: a human within 24 s and 1 key at worst: welcome (2 s) -> menu (22 s) -> billing, in en\n"
                                + "0 errors, 0 warnings\n");
    }

    @Test
    void ofTheFilesThatAreAskedForOnly() {
        write("ivr-flows/other.flow.yaml", "steps: { a: { hang-up: goodbye } }\n");

        assertThat(check(folder + "/ivr-flows/other.flow.yaml").err()).isEqualTo("0 errors, 0 warnings\n");
        assertThat(check(folder + "/ivr-flows/example.flow.yaml").err()).startsWith("flow example: a human within");
        assertThat(check(folder + "/config/queues.yaml").err()).startsWith("flow example: a human within");
    }

    @Test
    void allThatIsWrongIsShownInOrderWithItsLine() {
        spoil();
        Said said = check();
        assertThat(said.code()).isOne();
        assertThat(said.out()).isEqualTo("""
                config/queues.yaml:1:53: warning: no agent has skill "juggling" [nobody-has-skill]
                  1 | queues: { billing: { steps: [{ after: 0s, skills: { juggling: 2 } }] } }
                    |                                                     ^~~~~~~~
                ivr-flows/example.flow.yaml:4:10: error: there is no prompt "wellcome"; did you mean "welcome"? [unknown-prompt]
                  4 |     say: wellcome
                    |          ^~~~~~~~
                ivr-flows/example.flow.yaml:7:14: error: there is no prompt "goodby"; did you mean "goodbye"? [unknown-prompt]
                  7 |     hang-up: goodby
                    |              ^~~~~~
                """);
        assertThat(said.err()).isEqualTo("2 errors, 1 warning\n");
    }

    @Test
    void programsGetAnObjectALine() {
        spoil();
        List<JsonObject> found =
                check("--json").out().lines().map(JsonObject::new).toList();
        assertThat(found).hasSize(3);
        assertThat(found.getLast().getString("code")).isEqualTo("unknown-prompt");
        assertThat(found.getLast().getInteger("line")).isEqualTo(7);
        assertThat(found.getLast().getInteger("column")).isEqualTo(14);
        assertThat(found.getFirst().getString("severity")).isEqualTo("warning");
    }

    @Test
    void warningsFailOnlyIfAskedTo() {
        write("config/queues.yaml", "queues: { billing: { steps: [{ after: 0s, skills: { juggling: 2 } }] } }\n");
        assertThat(check().code()).isZero();
        assertThat(check("--strict").code()).isOne();
    }

    @Test
    void onlyTheFilesAskedForAreTold() {
        spoil();
        Said said = check(folder + "/config/queues.yaml");
        assertThat(said.out()).contains("queues.yaml").doesNotContain("example.flow.yaml");
        assertThat(said.code()).isZero();
    }

    @Test
    void aFlowFromElsewhereIsHeldToTheSameHouse() {
        write(
                "elsewhere/new.flow.yaml",
                "defaults: { hung-up: b, error: b }\nsteps:\n  a:\n    queue: bills\n    talked: b\n    timed-out: b\n  b:\n    hang-up: goodbye\n");
        Said said = check(folder + "/elsewhere/new.flow.yaml");
        assertThat(said.out()).startsWith("elsewhere/new.flow.yaml:4:12: error: there is no queue \"bills\"");
        assertThat(said.code()).isOne();
    }

    @Test
    void whatCannotBeCheckedIsRefused() {
        Said missing = check(folder + "/ivr-flows/none.flow.yaml");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("there is no file");
        write("notes.txt", "x");
        assertThat(check(folder + "/notes.txt").code()).isEqualTo(2);
    }

    @Test
    void aCodeIsExplained() {
        System.setProperty(
                "heliotrope.home", Path.of("..").toAbsolutePath().normalize().toString());
        try {
            assertThat(check("--explain", "endless-loop").out())
                    .startsWith("# endless-loop\n")
                    .contains("## Right");
            Said unknown = check("--explain", "endles-loop");
            assertThat(unknown.code()).isEqualTo(2);
            assertThat(unknown.err()).contains("there is no code \"endles-loop\"; did you mean \"endless-loop\"?");
        } finally {
            System.clearProperty("heliotrope.home");
        }
    }

    @Test
    void theSchemaIsPrinted() {
        assertThat(new JsonObject(check("--schema").out()).getString("$schema")).contains("2020-12");
    }
}
