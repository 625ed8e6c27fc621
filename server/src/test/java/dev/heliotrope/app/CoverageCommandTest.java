package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The command as it is typed, with the settings that the project comes with. */
class CoverageCommandTest {
    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result coverage(Path config, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> typed =
                new ArrayList<>(List.of("coverage", "--config", config.toString(), "--from", "2026-11-01"));
        typed.addAll(List.of(options));
        int code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(typed.toArray(String[]::new));
        return new Result(code, out.toString(), err.toString());
    }

    private Path shippedBut(String file, String from, String to) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../config"))) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Files.copy(each, folder.resolve(each.getFileName()));
            }
        }
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
        return folder;
    }

    @Test
    void aHolidayIsNamedWithWhoOpensNext() {
        Result result = coverage(Path.of("../config"), "--only", "language hr", "--weeks", "4");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("Tue 17 Nov 08:00-18:00: nobody. Prague: 17 Nov is a holiday, Freedom and Democracy Day; "
                        + "Prague opens Wed 18 Nov 08:00");
    }

    @Test
    void aPromiseThatWillBeBrokenEndsWithOne() throws IOException {
        Path config = shippedBut("coverage.yaml", "at-least: 1", "at-least: 2");
        Result result = coverage(config, "--only", "promise", "--weeks", "10");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains("promise czech: Czech while Prague is open (at least 2 of 2 agents): BROKEN, 18 h not met")
                .contains("1 of 2. Petr Dvořák's shift is off on 28 Dec, skiing");
        assertThat(coverage(config, "--only", "promise", "--weeks", "4").code()).isZero();
    }

    @Test
    void reportAndPictureAreWritten() throws IOException {
        Path html = folder.resolve("coverage.html");
        Path picture = folder.resolve("coverage.svg");
        Result result = coverage(
                Path.of("../config"), "--weeks", "2", "--html", html.toString(), "--picture", picture.toString());
        assertThat(result.err()).contains("written to " + html, "written to " + picture);
        assertThat(html)
                .content()
                .contains(
                        "<td><a href=\"#c0\">promise czech: Czech while Prague is open</a></td><td class=\"w\">1 of 2</td>"
                                + "<td class=\"w kept\">kept</td>",
                        "<h3 id=\"c0\">promise czech: Czech while Prague is open</h3>",
                        "<p>The same gaps as language en.</p>");
        assertThat(picture).content().startsWith("<svg").contains("language el");
    }

    @Test
    void whoTakesNoCallsIsOfNoHelpInAQueue() throws IOException {
        Path config = shippedBut("agents.yaml", "extension: 241", "extension: 241\n    capacity: {calls: 0, chats: 3}");
        assertThat(coverage(config, "--only", "queue billing", "--weeks", "1").out())
                .contains("queue billing (at least 1 of 9 agents)");
        assertThat(coverage(config, "--only", "skill billing", "--weeks", "1").out())
                .contains("skill billing (at least 1 of 10 agents)");
    }

    @Test
    void withoutAFileTheReportIsPrinted() {
        Result result = coverage(Path.of("../config"), "--html", "--weeks", "1", "--only", "promise");
        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("<!DOCTYPE html>")
                .contains("promise czech")
                .doesNotContain("█");
    }

    @Test
    void whatCannotBeUnderstoodEndsWithTwo() throws IOException {
        assertThat(coverage(Path.of("../config"), "--zone", "Prague").code()).isEqualTo(2);
        assertThat(coverage(Path.of("../config"), "--only", "nothing such").err())
                .contains("nothing of that name");
        assertThat(coverage(shippedBut("teams.yaml", "Europe/Prague", "Prague")).err())
                .contains("has errors; heliotrope check lists them");
    }
}
