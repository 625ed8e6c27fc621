package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.Interaction.Outcome;
import dev.heliotrope.history.InteractionStore.Story;
import dev.heliotrope.storage.Database;
import dev.heliotrope.storage.DatabaseSettings;
import dev.heliotrope.storage.JdbcInteractionStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code heliotrope demo --day}, on the Sunday on which Europe's clocks go back and all three sites work: Prague opens an hour
 * later in the world's time than the day before, just when Sydney closes. What the command says of itself is not believed; the
 * history is read, and held against hours that are worked out here.
 */
@Order(1)
class SunDayIT {
    private static final LocalDate DAY = LocalDate.parse("2026-10-25");
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final Duration HAND_OVER = Duration.ofMinutes(5);

    /** When Sydney, Prague and Toronto close, and somebody else goes on. */
    private static final List<Instant> SEAMS = List.of(at(18, SYDNEY), at(18, PRAGUE), at(18, TORONTO));

    private record Site(String team, Instant opens, Instant closes) {}

    private static final List<Site> SHIFTS = List.of(
            new Site("sydney", at(9, SYDNEY), at(18, SYDNEY)),
            new Site("prague", at(8, PRAGUE), at(18, PRAGUE)),
            new Site("toronto", at(9, TORONTO), at(18, TORONTO)),
            new Site("sydney", at(33, SYDNEY), at(42, SYDNEY)));

    private static final Map<String, String> TEAMS = Map.of(
            "olivia", "sydney", "nikos", "sydney", "jana", "prague", "petr", "prague", "ivana", "prague", "marek",
            "prague", "andriy", "toronto", "emily", "toronto");

    private static List<Interaction> calls;
    private static List<Story> stories;
    private static String said;

    private static Instant at(int hour, ZoneId zone) {
        return DAY.plusDays(hour / 24).atTime(hour % 24, 0).atZone(zone).toInstant();
    }

    @BeforeAll
    static void playTheDay(@TempDir Path folder) throws Exception {
        Path home = Path.of("..").toAbsolutePath().normalize();
        Path config = ShippedConfig.copied(home, folder);
        onSunday(config);
        Path flows = OwnFlow.NONE.flows(home, folder, config);
        Project project = new Project(home, config, flows, folder.resolve("run"));
        StringWriter out = new StringWriter();
        int code = DemoDay.play(project, DAY, new PrintWriter(out, true), new PrintWriter(PrintWriter.nullWriter()));
        assertThat(code).isZero();
        said = out.toString();
        try (Database database = Database.openToRead(DatabaseSettings.embedded(folder.resolve("run/history")))) {
            JdbcInteractionStore store = new JdbcInteractionStore(database);
            calls = store.last(100).stream()
                    .filter(call -> !call.waits().isEmpty())
                    .sorted(Comparator.comparing(SunDayIT::joined))
                    .toList();
            stories = calls.stream().map(call -> store.story(call.id())).toList();
        }
    }

    /** All work on that Sunday, Toronto until Sydney comes. */
    private static void onSunday(Path config) throws IOException {
        Path teams = config.resolve("teams.yaml");
        String text = Files.readString(teams);
        String sunday = "      - on: 2026-10-25\n        why: the clocks go back\n        hours: ";
        text = text.replace(
                        "    overrides:\n      - on: 2026-12-31",
                        "    overrides:\n" + sunday + "08:00-18:00\n      - on: 2026-12-31")
                .replace("    overrides:\n      # Again", "    overrides:\n" + sunday + "09:00-18:00\n      # Again")
                .replace("    holidays: AU-NSW", "    holidays: AU-NSW\n    overrides:\n" + sunday + "09:00-18:00");
        Files.writeString(teams, text);
    }

    private static String team(String agent) {
        return TEAMS.get(agent);
    }

    @Test
    void theClocksGoBackUnderTheFirstSeam() {
        assertThat(DAY.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(at(8, PRAGUE)).isEqualTo(SEAMS.getFirst()).isEqualTo(Instant.parse("2026-10-25T07:00:00Z"));
        assertThat(DAY.minusDays(1).atTime(8, 0).atZone(PRAGUE).toInstant())
                .isEqualTo(SEAMS.getFirst().minus(Duration.ofHours(25)));
        assertThat(said)
                .contains(
                        "Sun 25 Oct 07:00Z, 18:00 in Sydney, 08:00 in Prague, 03:00 in Toronto: Sydney has gone home");
    }

    @Test
    void everyCallIsWholeInTheHistory() {
        assertThat(calls).hasSize(20).extracting(Interaction::from).doesNotHaveDuplicates();
        assertThat(calls).filteredOn(call -> call.outcome() == Outcome.HANDLED).hasSize(17);
        assertThat(calls)
                .filteredOn(call -> call.outcome() == Outcome.ABANDONED)
                .hasSize(3);
    }

    @Test
    void eachIsOfferedToSomebodyWhoIsOnShiftAndNotAboutToGo() {
        for (CallEvent.Offered offer : all(CallEvent.Offered.class)) {
            Instant at = offer.stamp().at();
            assertThat(SHIFTS)
                    .as(at + " to " + offer.agent())
                    .anyMatch(shift -> shift.team().equals(team(offer.agent()))
                            && !at.isBefore(shift.opens())
                            && at.isBefore(shift.closes().minus(HAND_OVER)));
            assertThat(offer.why()).isNotBlank();
            assertThat(offer.lost()).hasSize(9);
        }
    }

    @Test
    void atEachSeamSomebodyTalksAcrossAndTwoWaitAndKeepTheirOrder() {
        for (Instant seam : SEAMS) {
            assertThat(calls)
                    .filteredOn(call -> talksAcross(call, seam))
                    .as("across " + seam)
                    .isNotEmpty();
            List<Interaction> waiting = calls.stream()
                    .filter(call -> waitsWhileHandingOver(call, seam))
                    .toList();
            assertThat(waiting).as("waiting at " + seam).hasSizeGreaterThanOrEqualTo(2);
            assertThat(waiting).extracting(SunDayIT::offered).isSorted();
        }
    }

    /** Where nobody works before Sydney closes or Toronto does, they wait for the door to open and go on at once. */
    @Test
    void whoWaitsForTheNextSiteIsServedWhenItOpens() {
        for (Instant seam : List.of(SEAMS.getFirst(), SEAMS.getLast())) {
            assertThat(calls)
                    .filteredOn(call -> waitsWhileHandingOver(call, seam))
                    .extracting(SunDayIT::offered)
                    .allMatch(offered -> !offered.isBefore(seam) && offered.isBefore(seam.plusSeconds(60)));
        }
    }

    @Test
    void aFreeAgentWhoIsAboutToGoIsNamedWithThatReason() {
        assertThat(said).containsPattern("not [^:]+: Prague takes no more calls before it closes at 18:00");
    }

    private static boolean talksAcross(Interaction call, Instant seam) {
        return !call.talks().isEmpty()
                && call.talks().getFirst().at().isBefore(seam.minus(HAND_OVER))
                && call.ending() != null
                && call.ending().at().isAfter(seam);
    }

    private static boolean waitsWhileHandingOver(Interaction call, Instant seam) {
        return call.outcome() == Outcome.HANDLED
                && !joined(call).isBefore(seam.minus(HAND_OVER))
                && joined(call).isBefore(seam);
    }

    private static Instant joined(Interaction call) {
        return call.waits().getFirst().joined();
    }

    private static Instant offered(Interaction call) {
        return call.offers().getLast().at();
    }

    private static <T extends CallEvent> List<T> all(Class<T> kind) {
        return stories.stream()
                .flatMap(story -> story.events().stream())
                .flatMap(event -> kind.isInstance(event) ? Stream.of(kind.cast(event)) : Stream.empty())
                .toList();
    }
}
