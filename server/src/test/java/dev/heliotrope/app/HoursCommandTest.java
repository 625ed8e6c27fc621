package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands hours and coverage as they are typed, with the settings that the project comes with. */
class HoursCommandTest {
    private static final Path SHIPPED = Path.of("..", "config");

    @TempDir
    private Path folder;

    private record Result(int code, List<String> out, String err) {}

    private static Result run(Path config, String... typed) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> words = new ArrayList<>(List.of(typed));
        words.addAll(1, List.of("--config", config.toString()));
        int code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words.toArray(String[]::new));
        return new Result(code, out.toString().lines().toList(), err.toString());
    }

    @Test
    void tellsWhetherItIsOpenWhyAndUntilWhen() {
        Result result = run(SHIPPED, "hours", "toronto", "--at", "2026-12-08T16:30");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .containsExactly(
                        "Toronto is closed by override on 8 Dec, monthly meeting (open 09:00-16:00)",
                        "  at           Tue 2026-12-08 16:30 -05:00 America/Toronto",
                        "  rule         override-closed",
                        "  next change  Wed 2026-12-09 09:00 -05:00, opens, in 16 h 30 min");
    }

    @Test
    void tellsWhereInItsShiftATeamIs() {
        String handingOver = "2026-11-24T17:56+01:00[Europe/Prague]";
        assertThat(run(SHIPPED, "hours", "prague", "--at", handingOver).out())
                .last()
                .isEqualTo("  phase        handing over, no new calls; from Tue 2026-11-24 18:00 +01:00 off");
        assertThat(run(SHIPPED, "hours", "toronto", "--at", "2026-11-24T12:00").out())
                .last()
                .asString()
                .startsWith("  phase        in the middle of the shift; from Tue 2026-11-24 16:30 -05:00 at the edge");
        List<String> agent = run(SHIPPED, "hours", "jana", "--at", "2026-11-24T08:15", "--json")
                .out();
        assertThat(new JsonObject(agent.getFirst()).getString("phase")).isEqualTo("edge");
        assertThat(run(SHIPPED, "hours", "kyiv", "--at", "2026-11-24T12:00").out())
                .hasSize(4);
    }

    @Test
    void halfADaySaysWhatIsLeftOfTheUsualHours() {
        Result result = run(SHIPPED, "hours", "prague", "--at", "2026-12-24T09:00");
        assertThat(result.out()).first().isEqualTo("Prague is open, 08:00-12:00");
    }

    @Test
    void listsEffectiveHoursWithTheRuleThatWon() {
        Result result = run(SHIPPED, "hours", "prague", "--from", "2026-12-24", "--to", "2026-12-25", "--json");
        assertThat(result.out().stream().map(JsonObject::new))
                .extracting(line -> line.getString("from") + " " + line.getString("rule"))
                .containsExactly(
                        "2026-12-23T23:00:00Z closed", "2026-12-24T07:00:00Z open", "2026-12-24T11:00:00Z holiday");
        assertThat(run(SHIPPED, "hours", "petr", "--from", "2026-12-28", "--to", "2026-12-29")
                        .out())
                .last()
                .asString()
                .contains("override-closed", "Petr Dvořák's shift is off on 28 Dec, skiing");
    }

    @Test
    void withoutANameAllAreListedByAnyClock() {
        Result result = run(SHIPPED, "hours", "--at", "2026-11-24T10:00Z", "--zone", "Asia/Tokyo");
        assertThat(result.out()).hasSize(7).first().asString().startsWith("NAME");
        assertThat(result.out())
                .anyMatch(line -> line.startsWith("prague") && line.contains("Wed 2026-11-25 02:00 +09:00"));
        Result json = run(SHIPPED, "hours", "--at", "2026-11-24T10:00Z", "--json");
        assertThat(new JsonObject(json.out().getFirst()).getJsonObject("next").getBoolean("open"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hours pragu                                   | 1 | there is no calendar, team or agent pragu; did you mean "prague"?
            hours prague --at yesterday                   | 2 | --at must be a time such as
            hours prague --from 2026-12-24 --to 2026-12-24| 2 | --to must be after --from
            hours prague --at 2026-12-24 --from 2026-12-24| 2 | --at asks for one moment
            hours --from 2026-12-24                       | 2 | need a NAME
            hours prague --zone Prague/Europe             | 2 | there is no zone Prague/Europe
            coverage --weeks 0                            | 2 | --weeks must be from 1 to 520
            coverage --from tomorrow                      | 2 | --from must be a date such as
            coverage --only klingon                       | 2 | there is nothing of that name
            """)
    void saysWhatIsWrong(String typed, int code, String sentence) {
        Result result = run(SHIPPED, typed.strip().split(" "));
        assertThat(result.err()).contains(sentence);
        assertThat(result.code()).isEqualTo(code);
    }

    @Test
    void whatTheShippedConfigPromisesIsKeptForYears() {
        Result result = run(SHIPPED, "coverage", "--only", "promise", "--from", "2026-01-01", "--weeks", "260");
        assertThat(result.out())
                .filteredOn(line -> line.startsWith("promise"))
                .hasSize(2)
                .allMatch(line -> line.endsWith("kept"));
        assertThat(result.code()).isZero();
    }

    @Test
    void gapsAreToldWithTheirCauseAndDrawn() throws IOException {
        Path html = folder.resolve("coverage.html");
        Path picture = folder.resolve("coverage.svg");
        Result result = run(
                SHIPPED,
                "coverage",
                "--only",
                "language el",
                "--from",
                "2026-10-19",
                "--weeks",
                "3",
                "--html",
                html.toString(),
                "--picture",
                picture.toString());
        assertThat(result.out())
                .contains(
                        "  Wed 28 Oct 08:00-15:00: nobody. Athens: 28 Oct is a holiday, Ochi Day; Sydney opens 23:00");
        assertThat(result.out()).contains("    Sat  ························");
        assertThat(Files.readString(html))
                .contains("Ochi Day", "<svg")
                .doesNotContain("src=", "url(", "<script")
                .doesNotContainPattern("href=\"(?!#)");
        assertThat(Files.readString(picture)).startsWith("<svg xmlns").contains("language el");
    }

    @Test
    void aBrokenPromiseEndsWithOne() throws IOException {
        Path config = copied();
        Files.writeString(
                config.resolve("coverage.yaml"),
                "promises: {greek: {language: el, zone: Europe/Athens, hours: {mon-fri: 09:00-15:00}}}");
        Result result = run(config, "coverage", "--only", "promise", "--from", "2026-10-26", "--weeks", "1");
        assertThat(result.out())
                .anyMatch(line -> line.startsWith("promise greek: greek (at least 1 of 2 agents): BROKEN, 6 h"));
        assertThat(result.code()).isEqualTo(1);
        Result json = run(config, "coverage", "--json", "--only", "promise", "--from", "2026-10-26", "--weeks", "1");
        JsonObject gap = new JsonObject(json.out().getFirst());
        assertThat(gap.getString("from")).isEqualTo("2026-10-28T07:00:00Z");
        assertThat(gap.getJsonArray("why").getString(0)).contains("Ochi Day");
        assertThat(gap.getBoolean("exception")).isTrue();
    }

    private Path copied() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, config.resolve(file.getFileName()));
            }
        }
        return config;
    }

    @Test
    void aConfigWithErrorsIsRefused() throws IOException {
        Path config = copied();
        Files.writeString(config.resolve("teams.yaml"), "teams: 1\n");
        Result result = run(config, "coverage");
        assertThat(result.err()).contains("has errors; heliotrope check lists them");
        assertThat(result.code()).isEqualTo(2);
    }
}
