package dev.heliotrope.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.release.Act.How;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    private Path folder;

    private Path file;
    private Ledger ledger;

    @BeforeEach
    void open() {
        file = folder.resolve("releases").resolve("ledger.jsonl");
        ledger = new Ledger(file);
    }

    private static Act act(int minute, How how, String flow, @Nullable String version) {
        return new Act(MONDAY.plusSeconds(60L * minute), "jana", how, flow, version, null);
    }

    @Test
    void nothingWasReleasedWhereThereIsNoFile() {
        assertThat(ledger.all()).isEmpty();
    }

    @Test
    void whatWasNotedIsThereForWhoeverOpensItNext() throws IOException {
        Act first = act(0, How.RELEASE, "reception", "aaaaaa");
        Act gone = new Act(MONDAY, "per\"\n", How.RELOAD, "billing", null, "bbbbbb");
        ledger.add(List.of(first));
        ledger.add(List.of(gone));

        assertThat(new Ledger(file).all()).containsExactly(first, gone);
    }

    @Test
    void theLastActOnEachFlowCounts() throws IOException {
        Act first = act(0, How.RELEASE, "reception", "aaaaaa");
        Act other = act(1, How.WATCH, "billing", "bbbbbb");
        Act back = act(2, How.ROLLBACK, "reception", "cccccc");
        ledger.add(List.of(first, other, back));

        assertThat(ledger.last()).containsOnlyKeys("reception", "billing").containsValues(back, other);
    }

    @Test
    void aLineThatACrashToreCostsNoOther() throws IOException {
        Act first = act(0, How.RELEASE, "reception", "aaaaaa");
        Act next = act(1, How.RELEASE, "reception", "bbbbbb");
        ledger.add(List.of(first));
        Files.writeString(file, "{\"at\":\"2026-11-23T08:00:30Z\",\"by\":\"ja", StandardOpenOption.APPEND);
        ledger.add(List.of(next));

        assertThat(ledger.all()).containsExactly(first, next);
    }

    @Test
    void whatOthersAddIsSeen() throws IOException {
        Act first = act(0, How.RELEASE, "reception", "aaaaaa");
        Act next = act(1, How.RELEASE, "billing", "bbbbbb");
        ledger.add(List.of(first));
        assertThat(ledger.all()).containsExactly(first);
        new Ledger(file).add(List.of(next));

        assertThat(ledger.all()).containsExactly(first, next);
        assertThat(ledger.all()).containsExactly(first, next);
    }

    @Test
    void anotherFileInItsPlaceIsReadFromItsBeginning() throws IOException {
        Act first = act(0, How.RELEASE, "reception", "aaaaaa");
        Act other = act(2, How.ROLLBACK, "reception", "cccccc");
        ledger.add(List.of(first, first));
        assertThat(ledger.all()).hasSize(2);
        Files.delete(file);
        assertThat(ledger.all()).isEmpty();
        ledger.add(List.of(other, first, other));

        assertThat(ledger.all()).containsExactly(other, first, other);
    }

    @Test
    void aLineIsReadOnceThoughItsEndComesLater() throws IOException {
        Act first = act(0, How.RELEASE, "reception", "aaaaaa");
        ledger.add(List.of(first));
        String whole = Files.readString(file);
        Files.writeString(file, whole + whole.strip());
        assertThat(ledger.all()).containsExactly(first, first);
        Files.writeString(file, "\n", StandardOpenOption.APPEND);

        assertThat(ledger.all()).containsExactly(first, first);
    }
}
