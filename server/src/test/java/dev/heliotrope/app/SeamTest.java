package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.routing.Team;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the teams that the project comes with. */
class SeamTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, Team> TEAMS = Admission.admit(
                    new Project(HOME, HOME.resolve("config"), HOME.resolve("ivr-flows"), HOME.resolve("run")),
                    new PrintWriter(PrintWriter.nullWriter()))
            .settings()
            .teams();

    private static List<Seam> on(String date) {
        return Seam.of(TEAMS, LocalDate.parse(date));
    }

    @Test
    void inWinterEachSiteEndsWhereTheNextGoesOn() {
        List<Seam> seams = on("2026-11-24");
        assertThat(seams)
                .extracting(seam ->
                        seam.from().id() + " " + seam.end() + " " + seam.to().id())
                .containsExactly(
                        "sydney 2026-11-24T07:00:00Z prague",
                        "prague 2026-11-24T17:00:00Z toronto",
                        "toronto 2026-11-24T22:00:00Z sydney");
        assertThat(seams).extracting(Seam::overlaps).containsExactly(false, true, false);
        assertThat(seams.getFirst().lastOffers()).isEqualTo(Instant.parse("2026-11-24T06:55:00Z"));
    }

    @Test
    void aHolidayIsNoDayToHandOver() {
        assertThatThrownBy(() -> on("2026-11-17"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Prague")
                .hasMessageContaining("holiday");
    }

    @Test
    void aGapIsNamedBeforeAnybodyIsCalled() {
        assertThatThrownBy(() -> on("2026-07-15"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("When Toronto closes at 2026-07-15T21:00:00Z nobody goes on: Sydney");
    }
}
