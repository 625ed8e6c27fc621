package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EstimateCommandTest {
    private record Result(int code, String out, String err) {}

    private static Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        return new Result(command.execute(arguments), out.toString(), err.toString());
    }

    @Test
    void printsCoverageAndErrorsBesideAsterisks() {
        Result result = run("estimate", "--back-test", "--generate", "rare-language", "--days", "2");

        assertThat(result.code()).as(result.out() + result.err()).isZero();
        assertThat(result.out())
                .contains("rare-language: three of seventeen", "COVERAGE", "ASTERISK'S ERROR")
                .containsPattern("support +el +joining +[0-9]+ +[0-9.]+ % +(7[5-9]|8[0-5])\\.[0-9] %");
    }

    @Test
    void aRecordedDayIsTestedWithTheSettingsKeptBesideIt(@TempDir Path folder) {
        Path made = folder.resolve("made");
        run("replay", "--generate", "3000", "--config", "../config", made.toString());

        Result result = run(
                "estimate",
                "--back-test",
                "--trace",
                made.resolve("2026-03-03.jsonl").toString(),
                "--json");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("\"queue\":\"support\",\"language\":\"cs\",\"when\":\"joining\"");
        assertThat(result.out()).containsPattern("\"queue\":\"all\".*\"told\":[1-9][0-9]+");
    }

    @Test
    void daysThatNobodyMadeUpAreRefused() {
        Result result = run("estimate", "--back-test", "--generate", "sunday");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("steady, rush, team-closes, rare-language, by-name, no-shows");
    }
}
