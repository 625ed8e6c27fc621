package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.heliotrope.console.Endpoint.Answer;
import dev.heliotrope.console.Endpoint.Asked;
import dev.heliotrope.release.Act.How;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What saving and reloading does to what was released, and how a running server tells of it. */
class ReleasedReloadTest {
    private static final String FLOW = "ivr-flows/example.flow.yaml";

    @TempDir
    private Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private SampleHouse house;

    @BeforeEach
    void build() throws IOException {
        house = new SampleHouse(folder);
        log.start();
        ((Logger) LoggerFactory.getLogger(Reload.class)).addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger(Reload.class)).detachAppender(log);
    }

    private Answer reloaded(Reload reload) {
        return FlowEndpoints.of(reload, house.snapshot::get).stream()
                .filter(endpoint -> endpoint.path().endsWith("/reload"))
                .findFirst()
                .orElseThrow()
                .does()
                .apply(new Asked(Map.of(), "{\"by\":\"jana\"}"));
    }

    private String logged() {
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList()
                .toString();
    }

    @Test
    void aSavedFileReplacesNoReleasedVersion() throws IOException {
        house.run("flow", "release", "--by", "jana");
        Reload reload = house.server();
        String released = house.version();
        house.edit(FLOW, "silence: billing", "silence: bye");

        JsonObject answer = new JsonObject(reloaded(reload).json());
        String sentence = "example: version " + released + " is released; the file differs (flow release to serve it)";
        assertThat(answer.getJsonArray("held").getJsonObject(0).getString("sentence"))
                .isEqualTo(sentence);
        assertThat(answer.getJsonObject("changed")).isEmpty();
        assertThat(logged()).contains(sentence);
        assertThat(house.version()).isEqualTo(released);
        assertThat(Choice.ledger(house.project).all()).singleElement().satisfies(act -> assertThat(act.by())
                .isEqualTo("jana"));

        assertThat(house.run("flow", "release")).isZero();
        assertThat(reload.follow("jana").changed()).containsKey("example");
        assertThat(house.version()).isNotEqualTo(released);
    }

    @Test
    void aBrokenFileOfAReleasedFlowStopsNothingElseAndIsTold() throws IOException {
        house.run("flow", "release", "example");
        Files.copy(house.project.home().resolve(FLOW), house.project.flows().resolve("other.flow.yaml"));
        Reload reload = house.server();
        house.edit(FLOW, "silence: billing", "silence: biling");
        house.edit("ivr-flows/other.flow.yaml", "silence: billing", "silence: bye");
        Reload.Outcome outcome = reload.takeFiles(How.WATCH, "jana");

        assertThat(outcome.done()).isTrue();
        assertThat(outcome.changed()).containsOnlyKeys("other");
        assertThat(outcome.held().getFirst().sentence())
                .contains(" is released; the file differs and has 1 error, the first: ")
                .contains("there is no step \"biling\"");
        assertThat(house.meters.find("heliotrope.flow.file.errors").gauge().value())
                .isOne();
    }

    @Test
    void aBrokenReloadIsToldByMetricLogAndApi() throws IOException {
        Reload reload = house.server();
        String before = house.version();
        house.edit(FLOW, "silence: billing", "silence: biling");
        Answer answer = reloaded(reload);

        assertThat(answer.status()).isEqualTo(422);
        JsonObject json = new JsonObject(answer.json());
        assertThat(json.getBoolean("reloaded")).isFalse();
        JsonObject found = json.getJsonArray("diagnostics").getJsonObject(0);
        assertThat(found.getString("code")).isEqualTo("unknown-step");
        assertThat(found.getInteger("line")).isEqualTo(10);
        assertThat(logged()).contains("there is no step \"biling\"").contains("not reloaded: what is in force stays");
        assertThat(house.meters
                        .counter("heliotrope.flow.reloads", "result", "refused")
                        .count())
                .isOne();
        assertThat(house.version()).isEqualTo(before);
    }

    @Test
    void aReloadThatWouldTakeFromAReleasedVersionWhatItSpeaksOfIsRefusedAndNamesTheCure() throws IOException {
        house.run("flow", "release");
        Reload reload = house.server();
        String released = house.version();
        house.edit("config/queues.yaml", "  billing:", "  invoices:");
        house.edit(FLOW, "queue: billing", "queue: invoices");
        assertThat(reload.takeFiles(How.RELOAD, "jana").done()).isFalse();
        assertThat(logged())
                .contains("example: version " + released + ", which is released, cannot answer any more: ")
                .contains("heliotrope flow release example");
        assertThat(house.run("check")).isZero();
        assertThat(house.out()).contains("cannot answer any more");

        house.server();
        assertThat(house.err()).contains("; its file answers in its place; ");
        assertThat(house.version()).isNotEqualTo(released);
        assertThat(house.run("flow", "release")).isZero();
    }

    @Test
    void anUnpinnedFlowAnswersByItsFileAgain() throws IOException {
        house.run("flow", "release");
        Reload reload = house.server();
        String released = house.version();
        house.edit(FLOW, "silence: billing", "silence: bye");
        assertThat(house.run("flow", "unpin", "example", "--by", "petr")).isZero();
        assertThat(reload.follow("petr").changed()).containsKey("example");
        assertThat(house.version()).isNotEqualTo(released);
        house.edit(FLOW, "invalid: bye", "invalid: billing");
        assertThat(reload.takeFiles(How.WATCH, "jana").changed()).containsKey("example");

        house.run("flow", "versions", "example");
        assertThat(house.out()).contains("petr  unpinned").contains("jana  saved");
        assertThat(house.run("flow", "unpin", "example")).isZero();
        assertThat(house.out()).contains("answers by its file already");
    }

    @Test
    void whatAnswersIsListedWithWhoReleasedItAndWhen() throws IOException {
        house.run("flow", "release", "--by", "jana");
        Reload reload = house.server();
        Answer answer =
                FlowEndpoints.of(reload, house.snapshot::get).getFirst().does().apply(new Asked(Map.of(), ""));
        JsonObject flow = new JsonArray(answer.json()).getJsonObject(0);
        assertThat(flow.getBoolean("released")).isTrue();
        assertThat(flow.getString("by")).isEqualTo("jana");
        assertThat(flow.getString("since")).isNotEmpty();
    }
}
