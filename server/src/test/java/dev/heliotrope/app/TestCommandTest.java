package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.Transcript;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import picocli.CommandLine;

/** {@code heliotrope test} and {@code heliotrope simulate} as a user has them: what is printed, written, and given back. */
class TestCommandTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final String GOOD = """
            flow: reception
            dialled: 100
            hours: { line: open }
            tests:
              to billing:
                call: [press: 1, press: 2, queue: billing]
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("my.test.yaml");
    }

    private int run(String... words) {
        CommandLine heliotrope =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] all = new String[words.length + 4];
        System.arraycopy(words, 0, all, 0, words.length);
        String[] where = {
            "--config",
            HOME.resolve("config").toString(),
            "--flows",
            HOME.resolve("ivr-flows").toString()
        };
        System.arraycopy(where, 0, all, words.length, where.length);
        return heliotrope.execute(all);
    }

    @Test
    void aCallThatGoesAsItShouldIsToldWithWhatItDoesNotCover() throws Exception {
        Files.writeString(file, GOOD);
        assertThat(run("test", file.toString())).isZero();
        assertThat(out.toString())
                .contains("1 of 1 calls went as they should")
                .containsPattern("reception +7 of [0-9]+ +6 of [0-9]+ +[0-9]+ %")
                .containsPattern("reception.flow.yaml:[0-9]+:3: no call comes to step \"orders\"")
                .containsPattern("reception.flow.yaml:[0-9]+:13: no call leaves step \"hours\" by \"closed\"")
                .containsPattern("reception.flow.yaml:[0-9]+:10: no call leaves any step by \"error\"")
                .doesNotContain("hung-up");
    }

    @Test
    void tooLittleCoverageFails() throws Exception {
        Files.writeString(file, GOOD);
        run("test", file.toString());
        Matcher covered = Pattern.compile("([0-9]+) %").matcher(out.toString());
        assertThat(covered.find()).isTrue();
        int percent = Integer.parseInt(covered.group(1));
        assertThat(run("test", "--min-coverage", Integer.toString(percent + 1), file.toString()))
                .isOne();
        assertThat(err.toString())
                .contains("flow reception is covered by " + percent + " %, not by " + (percent + 1) + " %");
        assertThat(run("test", "--min-coverage", Integer.toString(percent), file.toString()))
                .isZero();
    }

    @Test
    void aSwitchThatIsOnIsHeardAndSavedWithTheCall() throws Exception {
        Path saved = folder.resolve("saved.test.yaml");
        assertThat(run("simulate", "reception", "--on", "outage", "--keys", "1", "--save", saved.toString()))
                .isZero();
        assertThat(out.toString()).contains("(outage/en)");
        assertThat(saved).content().contains("switches: { outage: on }");
        assertThat(run("test", saved.toString())).isZero();
        assertThat(run("simulate", "reception", "--on", "outrage", "--keys", "1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no switch outrage; did you mean \"outage\"?");
    }

    @Test
    void anExpectedWaitIsSaidAndSavedWithTheCall() throws Exception {
        Path saved = folder.resolve("saved.test.yaml");
        String wait = "billing=12m";
        assertThat(run("simulate", "billing", "--wait", wait, "--keys", "1,3,2,2", "--save", saved.toString()))
                .isZero();
        assertThat(out.toString()).contains("The expected waiting time for a colleague: twelve minutes.");
        assertThat(saved).content().contains("waits: { billing: 12m }");
        assertThat(run("test", saved.toString())).isZero();
        assertThat(run("simulate", "billing", "--wait", "biling=12m", "--keys", "1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no queue biling; did you mean \"billing\"?");
        assertThat(run("simulate", "billing", "--wait", "billing=long", "--keys", "1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--wait must be a queue and a time such as support=4m, found long");
    }

    @Test
    void fakedHoursAreHeardAndSavedWithTheCall() throws Exception {
        Path saved = folder.resolve("saved.test.yaml");
        String[] call = {"simulate", "reception", "--hours", "line=holiday", "--keys", "1", "--save", saved.toString()};
        assertThat(run(call)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("(holiday/en)");
        assertThat(saved).content().contains("hours: { line: holiday }");
        assertThat(run("test", saved.toString())).isZero();
        assertThat(run("simulate", "reception", "--hours", "lime=closed", "--keys", "1"))
                .isEqualTo(2);
        assertThat(run("simulate", "reception", "--hours", "line=close", "--keys", "1"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("there is no calendar lime; did you mean \"line\"?")
                .contains(
                        "--hours must be a calendar and a word such as line=closed, found close; did you mean \"closed\"?");
    }

    /** What a file says of all its tests would hold for the saved one, too. */
    @Test
    void aTestThatWouldFailWhereItIsSavedIsNotSaved() throws Exception {
        String before =
                GOOD.replace("{ line: open }", "{ line: closed }").replace("press: 2, queue: billing", "hear: closed");
        Files.writeString(file, before);
        String[] call = {
            "simulate", "reception", "--at", "2026-11-24T10:00:00Z", "--keys", "1,2", "--save", file.toString()
        };
        assertThat(run(call)).isOne();
        assertThat(file).hasContent(before);
        assertThat(err.toString())
                .contains(
                        "nothing could be saved: ",
                        "with what the file says of all its tests, the call goes otherwise");
    }

    @Test
    void aCallOfAnotherFlowSaysSoInTheFile() throws Exception {
        Files.writeString(file, GOOD);
        assertThat(run(
                        "simulate",
                        "feedback",
                        "--keys",
                        "5",
                        "--answer",
                        "satisfaction=done",
                        "--save",
                        file.toString()))
                .isZero();
        assertThat(file).content().contains("simulated 1:\n    flow: feedback\n");
        assertThat(run("test", file.toString())).as(out.toString()).isZero();
    }

    @Test
    void allThatAQueueStepAsksMayBeExpected() throws Exception {
        Files.writeString(file, """
                flow: reception
                tests:
                  what is not asked:
                    call:
                      - press: 1
                      - press: 3
                      - queue:
                          name: support
                          skills: { billing: 2 }
                          needs: { agents: jana }
                          prefer: { billing: 2 }
                          head-start: 2m
                          vip: true
                          about: warranty
                """);
        assertThat(run("test", file.toString())).isOne();
        assertThat(out.toString())
                .contains(
                        "expected: to wait in queue support with skills {billing=2} needing jana preferring billing 2"
                                + " 2m ahead as a VIP about warranty",
                        "happened: it was queue support with no skills in en with no needs preferring nobody"
                                + " 0s ahead as no VIP about nothing");
    }

    @Test
    void aCallBackThatWasWishedOtherwiseIsTold() throws Exception {
        Files.writeString(file, """
                flow: billing
                at: 2026-11-24T10:00:00Z
                caller: "+420777123456"
                waits: { billing: 12m }
                answers: { offer-callback: accepted }
                tests:
                  soon, not then:
                    call:
                      - press: 1
                      - press: 3
                      - press: 1
                      - press: 1
                      - press: 2
                      - press: 1430
                      - press: 1
                      - call-back: { queue: billing, at: soon }
                """);
        assertThat(run("test", file.toString())).isOne();
        assertThat(out.toString())
                .contains(
                        "expected: to be called back by queue billing soon",
                        "happened: it was wished to be called back by queue billing on +420777123456 at 2026-11-24T13:30:00Z");
    }

    @Test
    void whatIsWrongInAFileIsToldAllAtOnceWithItsPlacesAndNothingIsPlayed() throws Exception {
        Files.writeString(file, """
                flow: reception
                caller: call me
                tests:
                  bad:
                    hours: { lines: closed }
                    call:
                      - pres: 1
                      - press: x
                      - hear: welcom/cs
                      - hear: welcome/xx
                      - step: menus
                      - queue: { name: suport }
                      - talk: long
                    switches: { outrage: "on" }
                    lots: { menu: billing }
                """);
        assertThat(run("test", file.toString())).isOne();
        assertThat(err.toString().lines())
                .anyMatch(line -> line.matches(".*my.test.yaml:2:9: error: caller must be a number.*\\[bad-value]"))
                .anyMatch(line -> line.contains(":5:14: error: there is no calendar \"lines\"; did you mean \"line\"?"))
                .anyMatch(line -> line.contains(":7:9: error: nobody in a call can \"pres\"; did you mean \"press\"?"))
                .anyMatch(line -> line.contains(":8:16: error: press must be keys of a telephone"))
                .anyMatch(
                        line -> line.contains(":9:15: error: there is no prompt \"welcom\"; did you mean \"welcome\"?"))
                .anyMatch(line -> line.contains(":10:15: error: there is no language \"xx\""))
                .anyMatch(line -> line.contains(":11:15: error: there is no step \"menus\"; did you mean \"menu\"?"))
                .anyMatch(
                        line -> line.contains(":12:24: error: there is no queue \"suport\"; did you mean \"support\"?"))
                .anyMatch(line -> line.contains(":13:15: error: talk must be a time"))
                .anyMatch(line ->
                        line.contains(":14:17: error: there is no switch \"outrage\"; did you mean \"outage\"?"))
                .anyMatch(line -> line.contains(":15:13: error: there is no step \"menu\""))
                .hasSize(12);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void theXmlIsWhatCiToolsRead() throws Exception {
        Files.writeString(file, GOOD + "  \"to \\u0001 <nobody>\":\n    call: [press: 1, press: 2, queue: orders]\n");
        Path xml = folder.resolve("new/results.xml");
        assertThat(run("test", "--junit", xml.toString(), file.toString())).isOne();
        Document results =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile());
        Element suite = (Element) results.getElementsByTagName("testsuite").item(0);
        assertThat(results.getDocumentElement().getTagName()).isEqualTo("testsuites");
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("time")).matches("[0-9]+\\.[0-9]{3}");
        Element failed = (Element) results.getElementsByTagName("testcase").item(1);
        Element failure = (Element) failed.getElementsByTagName("failure").item(0);
        assertThat(failed.getAttribute("name")).endsWith("<nobody>");
        assertThat(failure.getAttribute("message"))
                .isEqualTo("expected to wait in queue orders; it was queue billing in en");
        assertThat(failure.getTextContent()).contains("For English, press one.").contains("my.test.yaml:8:");
    }

    @Test
    void aSimulatedCallIsAnObjectALine() {
        assertThat(run("simulate", "reception", "--keys", "1,-", "--at", "2026-11-24T10:00:00Z", "--json"))
                .isZero();
        assertThat(out.toString().lines())
                .anyMatch(line ->
                        line.startsWith("{\"kind\":\"heard\",\"prompt\":\"welcome\",\"language\":\"en\",\"words\":"))
                .anyMatch(
                        line -> line.startsWith("{\"kind\":\"silent\",\"seconds\":5.0,\"at\":\"2026-11-24T10:00:05Z\""))
                .allMatch(line -> line.startsWith("{\"kind\":\"") && line.endsWith("Z\"}"));
    }

    @Test
    void whatWasSimulatedIsSavedAsATestThatPasses() {
        String[] call = {"simulate", "reception", "--at", "2026-11-24T10:00:00Z", "--save", file.toString(), "--keys"};
        for (String keys : new String[] {"2,!3,wait:30s,hang-up", "9,-,1,talk:5m", "1,7,7,7", "3,1,wait"}) {
            String[] words = Arrays.copyOf(call, call.length + 1);
            words[call.length] = keys;
            assertThat(run(words)).isZero();
        }
        assertThat(run("test", file.toString())).as(out.toString()).isZero();
        assertThat(out.toString()).contains("4 of 4 calls went as they should");
    }

    /** Rather than after it, when somebody has typed it all. */
    @Test
    void aFileThatCannotBeWrittenIsToldBeforeTheCall() throws Exception {
        String nowhere = folder.resolve("none/x").toString();
        assertThat(run("simulate", "feedback", "--keys", "5", "--save", nowhere + ".test.yaml"))
                .isEqualTo(2);
        assertThat(run("simulate", "feedback", "--keys", "5", "--listen", nowhere + ".wav"))
                .isEqualTo(2);
        Files.writeString(file, "flow: feedback\n");
        assertThat(run("simulate", "feedback", "--keys", "5", "--save", file.toString()))
                .isOne();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("--save must be a file in a folder that is there, found " + nowhere)
                .contains("--listen must be a file in a folder that is there, found " + nowhere)
                .contains("my.test.yaml is there and has no \"tests:\" to add to; nothing was saved");
    }

    @Test
    void optionsThatAreWrongAreToldInASentence() {
        assertThat(run("simulate", "receptio")).isEqualTo(2);
        assertThat(run("simulate", "reception", "--keys", "1,x")).isEqualTo(2);
        assertThat(run("simulate", "reception", "--language", "xx", "--keys", "1"))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "heliotrope: there is no flow receptio; did you mean \"reception\"?",
                        "heliotrope: nobody can do x in a call; expected keys, !KEY, - for silence, talk, wait, wait:40s or"
                                + " hang-up",
                        "heliotrope: there is no language xx; expected cs, el, en, hr, pl or uk");
    }

    @Test
    void whateverACallerDoesTheSimulationEnds() {
        RehearsalStage stage = ShippedTests.read().stage();
        Flow flow = Objects.requireNonNull(stage.flows().get("reception"));
        CallFacts facts = stage.facts(PhoneNumber.WITHHELD, stage.numberOf("reception"), null);
        String[] words = {"1,", "2,", "3,", "-,", "9,", "!1,", "talk,", "wait,", "12#,", "fail,", "wait:1s,"};
        IntStream.range(0, 200).forEach(seed -> {
            String keys = new Random(seed)
                    .ints(12, 0, words.length)
                    .mapToObj(word -> words[word])
                    .collect(Collectors.joining());
            Transcript call = Simulation.play(
                    flow,
                    facts,
                    Instant.parse("2026-11-24T10:00:00Z"),
                    stage,
                    KeyList.of(keys, Map.of()),
                    new Transcript(entry -> {}),
                    new TestScribe(stage.flows()),
                    left -> {});
            assertThat(call.all(Happening.Ended.class)).as(keys).hasSize(1);
            assertThat(call.entries().getLast().what()).isInstanceOf(Happening.Ended.class);
        });
    }
}
