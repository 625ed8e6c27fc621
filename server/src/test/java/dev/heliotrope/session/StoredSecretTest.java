package dev.heliotrope.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallId;
import dev.heliotrope.fixture.flow.SampleFlows;
import dev.heliotrope.fixture.flow.SampleWorld;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Turn;
import dev.heliotrope.flow.machine.FlowMachine;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.InteractionStore;
import dev.heliotrope.history.StoreException;
import dev.heliotrope.storage.Database;
import dev.heliotrope.storage.DatabaseSettings;
import dev.heliotrope.storage.HistoryWriter;
import dev.heliotrope.storage.JdbcInteractionStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digits that a flow keeps secret are on no disk: not in the history, not in its journal, not in what a channel keeps of the call. */
class StoredSecretTest {
    private static final String SECRET = "739184265";
    private static final String FLOW = """
            variables: { pin: secret, state: text }
            defaults: { hung-up: bye, error: bye, invalid: bye, silence: bye }
            steps:
              hello: { say: welcome, next: ask }
              ask: { collect: ask-pin, into: pin, digits: 9, next: check }
              check:
                look-up: orders
                post: /pins
                body: { pin: = pin }
                results: { state: = response.state }
                found: note
                not-found: note
                failed: note
              note: { customer-note: '= "the order is " + state', next: wait }
              wait: { queue: support, talked: bye, timed-out: bye }
              bye: { hang-up: }
            """;

    @TempDir
    private Path folder;

    private final List<Errand> errands = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    /** The very machine that calls run. */
    private record Machine(FlowMachine machine) implements Script {
        @Override
        public Turn start(Instant at) {
            return machine.start(at);
        }

        @Override
        public Turn next(FlowState state, Input input, Instant at) {
            return machine.next(state, input, at);
        }

        @Override
        public Turn resume(FlowState state, Instant at) {
            return machine.resume(state, at);
        }
    }

    /** A database that is down: everything stays in the journal. */
    private static final class Down implements InteractionStore {
        @Override
        public void append(List<CallEvent> events) {
            throw new StoreException(StoreException.Kind.UNAVAILABLE, "no database answers", null);
        }

        @Override
        public List<Interaction> last(int count) {
            return List.of();
        }

        @Override
        public Story story(CallId call) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Interaction> open() {
            return List.of();
        }
    }

    @Test
    void itIsOnNoDisk() throws Exception {
        Path history = folder.resolve("history");
        Path journal = folder.resolve("journal");
        try (Database database = Database.open(DatabaseSettings.embedded(history));
                HistoryWriter stored = HistoryWriter.start(new JdbcInteractionStore(database), history);
                HistoryWriter waiting = HistoryWriter.start(new Down(), journal)) {
            call(stored, waiting);
            await().until(() -> stored.waiting() == 0);
            await().until(() -> bytes(journal).contains("the order is sent"));
        }
        assertThat(errands).singleElement().isInstanceOfSatisfying(Errand.LookUp.class, lookUp -> assertThat(
                        lookUp.inquiry().body())
                .containsEntry("pin", SECRET));
        assertThat(bytes(history)).contains("the order is sent").doesNotContain(SECRET);
        assertThat(bytes(journal)).contains("the order is sent").doesNotContain(SECRET);
        assertThat(kept).isNotEmpty().noneMatch(text -> text.contains(SECRET));
    }

    private void call(HistoryWriter... writers) throws IOException {
        Centre centre = new Centre();
        centre.more.addAll(List.of(writers));
        Flow flow = flow();
        centre.house.scripts = facts -> new Machine(machine(flow, facts));
        centre.errands = (errand, occasion) -> {
            errands.add(errand);
            return CompletableFuture.completedFuture(
                    new Input.Performed("found", Map.of("response", Map.of("state", "sent"))));
        };
        centre.start();
        FakeLine line = centre.call("a");
        line.press(SECRET);
        line.callerHangsUp();
        line.did.forEach(action -> kept.add(action.toString()));
        centre.told.forEach(event -> kept.add(event.toString()));
    }

    private static FlowMachine machine(Flow flow, CallFacts facts) {
        return new FlowMachine(flow, SampleWorld.INSTANCE, facts);
    }

    private Flow flow() throws IOException {
        return SampleFlows.good(Files.writeString(folder.resolve("secret.flow.yaml"), FLOW));
    }

    /** All files, as they are on the disk. */
    private static String bytes(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
