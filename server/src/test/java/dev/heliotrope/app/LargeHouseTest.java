package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.release.Act;
import dev.heliotrope.release.Act.How;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many flows at once: what is kept in haste, and what a server does for the first reload. */
class LargeHouseTest {
    private static final int FLOWS = 40;

    @TempDir
    private Path folder;

    private SampleHouse house;

    @BeforeEach
    void build() throws IOException {
        house = new SampleHouse(folder);
        write("first");
    }

    /** What a server puts in place in its own time must not meet the end of the folder. */
    @AfterEach
    void settle() throws IOException {
        Choice.versions(house.project).settle();
    }

    private static String name(int flow) {
        return "line-" + flow;
    }

    private void write(String about) throws IOException {
        Path flows = house.project.flows();
        String text = Files.readString(flows.resolve("example.flow.yaml"));
        for (int flow = 0; flow < FLOWS; flow++) {
            Files.writeString(
                    flows.resolve(name(flow) + ".flow.yaml"),
                    text.replaceFirst("(?m)\\A", "about: " + about + " " + flow + "\n"));
        }
    }

    private static List<String> versions(Snapshot snapshot) {
        return IntStream.range(0, FLOWS)
                .mapToObj(flow -> snapshot.flows().get(name(flow)).version())
                .toList();
    }

    @Test
    void aServerThatIsKilledBeforeAllIsInPlaceLeavesEachVersionToTheNext() throws IOException {
        house.server();
        write("second");
        Choice choice = Choice.released(house.project);
        Snapshot second = Loading.of(choice).load().snapshot().orElseThrow();
        Safekeeping.keep(second, second.flows().keySet());
        Choice.ledger(house.project)
                .add(second.flows().values().stream()
                        .map(LargeHouseTest::watched)
                        .toList());
        write("third");

        house.server();

        assertThat(versions(house.snapshot.get())).doesNotContainAnyElementsOf(versions(second));
        for (int flow = 0; flow < FLOWS; flow++) {
            assertThat(house.premises
                            .get()
                            .old()
                            .find(name(flow), versions(second).get(flow)))
                    .as(name(flow))
                    .isPresent();
        }
    }

    private static Act watched(Flow flow) {
        return new Act(SampleHouse.NOW, "jana", How.WATCH, flow.name(), flow.version(), null);
    }

    @Test
    void aReloadOfManyKeepsEachForTheCallsThatBeginWithIt() throws IOException {
        Reload reload = house.server();
        write("second");

        Reload.Outcome outcome = reload.takeFiles(How.RELOAD, "jana");

        assertThat(outcome.done()).isTrue();
        assertThat(outcome.changed()).hasSize(FLOWS);
        outcome.changed().forEach((flow, version) -> assertThat(
                        Choice.versions(house.project).find(flow, version))
                .hasValueSatisfying(file -> assertThat(file).content().contains("second")));
    }

    @Test
    void whatChangesWithoutALaterTimeOrAnotherLengthIsSeen() throws IOException {
        Reload reload = house.server();
        Path file = house.project.flows().resolve("line-7.flow.yaml");
        FileTime saved = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("about: first", "about: tsrif"));
        Files.setLastModifiedTime(file, saved);

        assertThat(reload.takeFiles(How.RELOAD, "jana").changed()).containsOnlyKeys("line-7");
        assertThat(reload.takeFiles(How.RELOAD, "jana").changed()).isEmpty();
    }

    @Test
    void filesThatStayedAsTheyAreAreJudgedByTheSettingsOfToday() throws IOException {
        Reload reload = house.server();
        house.edit("config/queues.yaml", "billing", "invoices");

        Reload.Outcome outcome = reload.takeFiles(How.RELOAD, "jana");

        assertThat(outcome.done()).isFalse();
        assertThat(outcome.diagnostics())
                .filteredOn(found -> found.code().equals("unknown-queue"))
                .hasSize(FLOWS + 1);
        assertThat(house.snapshot.get().settings().queues()).containsKey("billing");
    }

    @Test
    void aLargeHouseIsReadAgainForTheCompilerAndChangesNothing() throws IOException {
        house.server();
        Snapshot before = house.snapshot.get();
        Set<Path> files = Set.copyOf(files());

        assertThat(new WarmUp(FLOWS, 2 * FLOWS).run(before, () -> true)).isGreaterThanOrEqualTo(2 * FLOWS);

        assertThat(house.snapshot.get()).isSameAs(before);
        assertThat(files()).containsExactlyInAnyOrderElementsOf(files);
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder.resolve("ivr-flows"))) {
            return all.toList();
        }
    }

    @Test
    void aSmallHouseIsNotReadAgain() throws IOException {
        house.server();

        assertThat(new WarmUp(2 * FLOWS, 2 * FLOWS).run(house.snapshot.get(), () -> true))
                .isZero();
    }

    @Test
    void itMakesWayAtOnceAndGoesOnAfterwards() throws IOException {
        house.server();
        WarmUp warmUp = new WarmUp(FLOWS, 3 * FLOWS);
        AtomicInteger asked = new AtomicInteger();

        int read = warmUp.run(house.snapshot.get(), () -> asked.incrementAndGet() < 3);
        assertThat(read).isPositive().isLessThanOrEqualTo(FLOWS + 1);
        assertThat(warmUp.run(house.snapshot.get(), () -> false)).isEqualTo(read);
        assertThat(warmUp.run(house.snapshot.get(), () -> true)).isGreaterThanOrEqualTo(3 * FLOWS);
    }
}
