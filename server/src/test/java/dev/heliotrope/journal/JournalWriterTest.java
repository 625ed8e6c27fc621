package dev.heliotrope.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.call.PhoneState;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Rules;
import dev.heliotrope.routing.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalWriterTest {
    private static final Instant NOON = EntryJsonTest.NOON;
    private static final LocalDate DAY = LocalDate.parse("2026-03-03");
    private static final Entry OPENED = new Entry.Opened(NOON, InForce.of("c0"), true, Standing.EMPTY);
    private static final Plan PLAN = new Plan(List.of(EntryJsonTest.ANA), Map.of(), List.of(), Rules.USUAL);

    @TempDir
    private Path folder;

    private List<Entry> read(String day) {
        return JournalReader.of(folder.resolve(day + ".jsonl")).lines().stream()
                .map(line -> EntryJson.read(line, EntryJsonTest.KNOWN))
                .toList();
    }

    @Test
    void aTornLastLineIsPassedOverAlsoWhenTheNextServerGoesOnAfterIt() throws IOException {
        try (JournalWriter writer = JournalWriter.start(folder, Keeping.ALL)) {
            writer.put(DAY, OPENED);
        }
        Path file = folder.resolve("2026-03-03.jsonl");
        Files.writeString(file, "{\"do\":\"tick\",\"at\":\"2026-", StandardOpenOption.APPEND);
        assertThat(read("2026-03-03")).containsExactly(OPENED);

        try (JournalWriter next = JournalWriter.start(folder, Keeping.ALL)) {
            next.put(DAY, OPENED);
            next.put(DAY, new Entry.Ticked(NOON));
        }

        assertThat(read("2026-03-03")).containsExactly(OPENED, OPENED, new Entry.Ticked(NOON));
        assertThat(JournalReader.of(file).torn()).isEqualTo(1);
    }

    @Test
    void aDamagedLineInTheMiddleIsNamed() throws IOException {
        try (JournalWriter writer = JournalWriter.start(folder, Keeping.ALL)) {
            writer.put(DAY, OPENED);
            writer.put(DAY, new Entry.Said(NOON, "ana", Presence.PAUSED));
            writer.put(DAY, new Entry.Ticked(NOON));
        }
        Path file = folder.resolve("2026-03-03.jsonl");
        Files.writeString(file, Files.readString(file).replace("paused", "signed-in"));

        assertThatThrownBy(() -> JournalReader.of(file)).hasMessageContaining("line 2 is damaged");
    }

    @Test
    void linesLostForWantOfRoomAreCountedInTheFileAndItGoesOnWithAllThatIsKnown() throws IOException {
        JournalWriter writer = JournalWriter.of(folder, Keeping.ALL, 3);
        var distributor =
                new JournalledDistributor(writer, plan -> InForce.of("c0"), PLAN, Standing.EMPTY, new Silent(), NOON);
        for (int i = 1; i <= 5; i++) {
            distributor.tick(NOON.plusSeconds(i));
        }
        distributor.presence("ana", Presence.SIGNED_IN, NOON.plusSeconds(6));
        writer.begin();
        org.awaitility.Awaitility.await().until(() -> Files.exists(folder.resolve("2026-03-03.jsonl")));
        distributor.phone("ana", PhoneState.FREE, NOON.plusSeconds(7));
        writer.close();

        List<Entry> entries = read("2026-03-03");
        assertThat(entries.subList(0, 3))
                .containsExactly(
                        new Entry.Opened(NOON, InForce.of("c0"), true, Standing.EMPTY),
                        new Entry.Ticked(NOON.plusSeconds(1)),
                        new Entry.Ticked(NOON.plusSeconds(2)));
        assertThat(entries.get(3)).isEqualTo(new Entry.Lost(NOON.plusSeconds(6), 4));
        assertThat(((Entry.Opened) entries.get(4)).known().agents())
                .singleElement()
                .satisfies(ana -> assertThat(ana.presence()).isEqualTo(Presence.SIGNED_IN));
        assertThat(entries.get(5)).isEqualTo(new Entry.Phone(NOON.plusSeconds(7), "ana", PhoneState.FREE));
    }

    @Test
    void aNewDayBeginsAFileThatStandsAlone() throws IOException {
        Instant late = Instant.parse("2026-03-03T23:59:59Z");
        try (JournalWriter writer = JournalWriter.start(folder, Keeping.ALL)) {
            var distributor = new JournalledDistributor(
                    writer, plan -> InForce.of("c0"), PLAN, Standing.EMPTY, new Silent(), late);
            distributor.offering(false, late);
            distributor.presence("ana", Presence.PAUSED, late);
            distributor.tick(late.plusSeconds(2));
        }

        List<Entry> next = read("2026-03-04");
        assertThat(next).hasSize(2).last().isEqualTo(new Entry.Ticked(late.plusSeconds(2)));
        assertThat(next.getFirst()).isInstanceOfSatisfying(Entry.Opened.class, opened -> {
            assertThat(opened.at()).isEqualTo(late);
            assertThat(opened.offering()).isFalse();
            assertThat(opened.known().agents().getFirst().presence()).isEqualTo(Presence.PAUSED);
        });
    }
}
