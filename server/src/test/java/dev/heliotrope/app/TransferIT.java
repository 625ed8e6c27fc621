package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.softphone.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers who are passed on, on a real Asterisk: to numbers of the list, to extensions of the house, and to nobody else. */
@Order(Integer.MAX_VALUE - 4)
@Timeout(120)
class TransferIT {
    private static final String NUMBER = "+48222000111";
    private static final String OUTSIDE = "+420900000";
    private static final String FLOW = """
            variables:
              keyed: { type: text }
            defaults:
              invalid: bye
              silence: bye
              hung-up: bye
              error: bye
            steps:
              menu:
                menu: main-menu
                keys: { 1: engaged, 3: whatever-is-keyed }
                direct-dial: { into: keyed, then: inside }
              inside:
                transfer: { extension: = keyed }
                talked: bye
                busy: bye
                no-answer: bye
                failed: whatever-is-keyed
              whatever-is-keyed:
                collect: enter-article-number
                into: keyed
                digits: 3-20
                next: inside
              engaged:
                transfer: { outside: engaged }
                talked: bye
                busy: gone
                no-answer: bye
                failed: bye
              gone:
                transfer: { outside: gone }
                talked: bye
                busy: bye
                no-answer: bye
                failed: broken
              broken:
                transfer: { outside: broken }
                talked: bye
                busy: bye
                no-answer: bye
                failed: forwarded
              forwarded:
                transfer: { outside: forwarded }
                talked: bye
                busy: silent
                no-answer: bye
                failed: bye
              silent:
                transfer: { outside: silent }
                talked: bye
                busy: bye
                no-answer: duty
                failed: bye
              duty:
                transfer: { outside: duty }
                talked: thanks
                busy: bye
                no-answer: bye
                failed: bye
              thanks:
                say: thank-you
                next: bye
              bye:
                hang-up: goodbye
            """;

    private static OutsideLine outside;
    private static TestHouse house;

    @BeforeAll
    static void open() throws Exception {
        outside = new OutsideLine();
        house = TestHouse.open(Instant.parse("2026-11-24T09:00:00Z"), new OwnFlow(NUMBER, FLOW, TransferIT::settings));
    }

    private static void settings(Path config) throws IOException {
        Path server = config.resolve("server.yaml");
        Files.writeString(
                server,
                Files.readString(server).replace("  # outgoing: 192.0.2.20:5060", "  outgoing: " + outside.address()));
        StringBuilder list = new StringBuilder("destinations:\n");
        List<String> names = List.of("engaged", "gone", "broken", "forwarded", "silent", "duty");
        for (int i = 0; i < names.size(); i++) {
            list.append("  %s: { number: \"%s%d\", ring-for: 5s }\n".formatted(names.get(i), OUTSIDE, i + 1));
        }
        Files.writeString(config.resolve("transfers.yaml"), list);
        outside.when(OUTSIDE + 1, "486 Busy Here");
        outside.when(OUTSIDE + 2, "404 Not Found");
        outside.when(OUTSIDE + 3, "503 Service Unavailable");
        outside.when(OUTSIDE + 4, "302 Moved Temporarily\nContact: <sip:+19005550199@" + outside.address() + ">");
        outside.when(OUTSIDE + 5, "ring");
        outside.when(OUTSIDE + 6, "answer");
        // whoever gets through to another number would be answered, too
        outside.when("+19005550199", "answer");
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
        outside.close();
    }

    private static Map<String, String> transfers(String caller) {
        return house.story(caller).stream()
                .filter(CallEvent.Done.class::isInstance)
                .map(CallEvent.Done.class::cast)
                .filter(done -> done.what().equals("transfer"))
                .collect(Collectors.toMap(done -> done.details().getOrDefault("to", "?"), CallEvent.Done::outcome));
    }

    @Test
    void eachEndOfACallOutsideIsAnOutcomeAndTheOneWhoAnswersIsHeard() throws IOException {
        String caller = "+48601777001";
        Path voice = house.sound("please-wait", "pl");
        Call call = house.outside(caller, voice).dial(NUMBER);
        house.awaitHeard(caller, "main-menu", TestCaller.PATIENCE);
        call.press("1");
        await("the answer").atMost(TestCaller.PATIENCE).until(outside::isTalking);
        Duration answered = call.heard().length();
        TestCaller.awaitSound("the echo of one's own voice", call, voice, answered);
        outside.hangUp();
        TestCaller.awaitSound("thanks afterwards", call, house.sound("thank-you", "pl"), answered);
        call.awaitClosed(TestCaller.PATIENCE);

        await().atMost(TestCaller.PATIENCE).until(() -> transfers(caller).size() == 6);
        assertThat(transfers(caller))
                .containsOnly(
                        Map.entry("engaged", "busy"),
                        Map.entry("gone", "failed"),
                        Map.entry("broken", "failed"),
                        Map.entry("forwarded", "busy"),
                        Map.entry("silent", "no-answer"),
                        Map.entry("duty", "talked"));
        assertThat(outside.dialled()).doesNotContain("+19005550199");
    }

    @Test
    void whoKeysInAnExtensionInTheMenuTalksToIt() throws IOException {
        String caller = "+48601777002";
        Path voice = house.sound("welcome", "pl");
        house.register("201", house.options("201").saying(voice));
        Call call = house.outside(caller, house.sound("please-wait", "pl")).dial(NUMBER);
        house.awaitHeard(caller, "main-menu", TestCaller.PATIENCE);
        Duration mark = call.heard().length();
        call.press("201");
        TestCaller.awaitSound("the extension", call, voice, mark);
        call.hangUp();
        await().atMost(TestCaller.PATIENCE).until(() -> transfers(caller).containsKey("201"));
        assertThat(transfers(caller)).containsEntry("201", "talked");
    }

    private static long asked(String caller) {
        return house.story(caller).stream()
                .filter(event -> event instanceof CallEvent.Heard heard
                        && heard.prompts().contains("enter-article-number"))
                .count();
    }

    @Test
    void noDigitsOfACallersAreDialledOutside() throws IOException {
        String caller = "+48601777100";
        Call keying = house.outside(caller, house.sound("please-wait", "pl")).dial(NUMBER);
        house.awaitHeard(caller, "main-menu", TestCaller.PATIENCE);
        keying.press("3");
        List<String> keyed = List.of("19005550199", "900", "0019005550199", "420900000" + 6);
        for (int i = 1; i <= keyed.size(); i++) {
            int times = i;
            await("asked again").atMost(TestCaller.PATIENCE).until(() -> asked(caller) == times);
            keying.press(keyed.get(i - 1) + "#");
        }
        await("asked again").atMost(TestCaller.PATIENCE).until(() -> asked(caller) == keyed.size() + 1);
        keying.hangUp();
        // nor as the number that they dial, through the trunk or from an agent's own phone
        for (String number : List.of("+19005550199", "0019005550199", OUTSIDE + "6")) {
            Call call = house.outside("+48601777200", house.sound("please-wait", "pl"))
                    .dial(number);
            call.awaitClosed(TestCaller.PATIENCE);
        }
        assertThat(outside.dialled())
                .doesNotContain("19005550199", "+19005550199", "900", "0019005550199", "420900000" + 6);
        assertThat(house.asterisk().ask("core show channels concise")).doesNotContain("19005550199");
    }
}
