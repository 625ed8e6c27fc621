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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed, with the settings that the project comes with. */
class RouteCommandTest {
    /** 10:00 in Prague on a Tuesday that is no holiday. */
    private static final String MORNING = "2026-11-24T09:00Z";

    @TempDir
    private Path folder;

    private record Result(int code, List<String> out, String err) {}

    private Result route(Path file, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> typed =
                new ArrayList<>(List.of("route", "--config", "../config", "--at", MORNING, "--file", file.toString()));
        typed.addAll(List.of(options));
        int code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(typed.toArray(String[]::new));
        return new Result(code, out.toString().lines().toList(), err.toString());
    }

    private Path request(String yaml) throws IOException {
        return Files.writeString(folder.resolve("request.yaml"), yaml);
    }

    @Test
    void theExampleThatTheProjectComesWith() {
        Result result = route(Path.of("../config/examples/request.yaml"));
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out().get(2)).isEqualTo("Petr Dvořák gets the call");
        assertThat(result.out()).contains("  not Jana Nováková: paused", "  not Ivana Horvat: Czech 0 < 3");
    }

    @Test
    void whatAFlowMayNeedAndPreferIsRoutedByAndTold() throws IOException {
        String needs = "needs: {any: [{agents: [petr, jana]}, {skills: {support: 5}}], not: {languages: {pl: 1}}}";
        String rather = "prefer: [{skills: {billing: 5}}], about: invoice";
        Result result = route(request("{queue: support, language: cs, " + needs + ", " + rather + "}"));
        assertThat(result.err()).isEmpty();
        assertThat(result.out().get(1))
                .isEqualTo(
                        "  the caller: about invoice, needs (Jana Nováková or Petr Dvořák or support 5), not Polish 1,"
                                + " rather billing 5");
        assertThat(result.out().get(2)).isEqualTo("Petr Dvořák gets the call");
        assertThat(result.out()).contains("  not Jana Nováková: preferred 0 < 1");
        assertThat(route(request("{queue: support, needs: {agents: jna}, prefer: {billing: 6}}"))
                        .err())
                .contains("there is no agent \"jna\"; did you mean \"jana\"?")
                .contains("billing must be a whole number from 1 to 5");
    }

    @Test
    void saysWhyNobodyGetsTheCall() throws IOException {
        Result result = route(request("{queue: support, language: cs, agents: {jana: paused, petr: signed-out}}"));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out().get(1)).isEqualTo("nobody gets the call, which waits");
        assertThat(result.out()).contains("  not Petr Dvořák: signed out");
    }

    @Test
    void whoHasWaitedIsAtALaterStep() throws IOException {
        Path file = request(
                "{queue: support, language: cs, waited: 50s, agents: {jana: paused, petr: signed-out, marek: paused}}");
        JsonObject said = new JsonObject(route(file, "--json").out().getFirst());
        assertThat(said.getInteger("step")).isEqualTo(3);
        assertThat(said.getString("agent")).isNotNull();
        assertThat(said.getJsonArray("lost").size()).isGreaterThan(5);
    }

    /** Nobody of the shipped house takes chats. */
    @Test
    void whoTakesContactsOfAnotherKindIsTold() throws IOException {
        Path chat = request("{queue: support, language: cs, channel: chat}");
        assertThat(route(chat).out()).anyMatch(line -> line.endsWith("asks for Czech 3, support 2, by chat"));
        assertThat(route(chat).out())
                .contains("nobody gets the call, which waits", "  not Jana Nováková: takes no chats");
        assertThat(new JsonObject(route(chat, "--json").out().getFirst()).getString("channel"))
                .isEqualTo("chat");
        assertThat(route(request("{queue: support, channel: fax}")).err())
                .contains("channel must be chat, email, message or voice, found \"fax\"");
    }

    @Test
    void mistakesAreToldWithTheirPlace() throws IOException {
        Result result = route(request("queue: suport\nlanguage: cs\nagents: {jna: paused}\n"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .contains("request.yaml:1:8: error: there is no queue \"suport\"; did you mean \"support\"?")
                .contains("request.yaml:3:10: error: there is no agent \"jna\"; did you mean \"jana\"?");
    }
}
