package dev.heliotrope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.history.Story;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written stays readable for ever: {@code events.jsonl} may get lines but must not change any. */
class EventJsonTest {
    private static final List<CallEvent> EVERY_KIND = Story.of("c-1")
            .arrived()
            .language(LanguageSource.DIALLED_NUMBER)
            .step("main-menu")
            .heard("welcome", "main-menu")
            .pressed("3")
            .queued()
            .relaxed()
            .offered("o-1", "jana")
            .offerEnded("o-1", "jana", OfferOutcome.NO_ANSWER)
            .answered("o-2", "jana", 4)
            .talkEnded("jana", 6, Party.CALLER)
            .resumed()
            .ended(Party.CALLER, EndCause.LEFT_IN_FLOW)
            .done("rate", "survey", "answered", Map.of("score", "4", "language", "cs"))
            .exhausted()
            .offeredInsteadOf("o-3", "jana", "petr")
            .unmatched("petr")
            .answered()
            .resumedBy()
            .queuedAsking("needs jana or petr")
            .events();

    @Test
    void writesWhatItAlwaysWrote() throws IOException {
        assertThat(EVERY_KIND.stream().map(EventJson::write)).containsExactlyElementsOf(golden());
    }

    @Test
    void readsWhatItEverWrote() throws IOException {
        assertThat(golden().stream().map(line -> EventReader.read(line).orElseThrow()))
                .containsExactlyElementsOf(EVERY_KIND);
    }

    @Test
    void theGoldenLinesHoldEveryKind() {
        assertThat(EVERY_KIND.stream().map(CallEvent::getClass).distinct())
                .hasSize(CallEvent.class.getPermittedSubclasses().length);
    }

    @Test
    void theWordsOfEveryEnumAreFixed() {
        assertThat(Arrays.toString(EndCause.values()))
                .isEqualTo("[COMPLETED, LEFT_IN_FLOW, ABANDONED, FLOW_FAILED, UNKNOWN_NUMBER, LINE_LOST]");
        assertThat(Arrays.toString(OfferOutcome.values()))
                .isEqualTo("[ANSWERED, NO_ANSWER, DECLINED, BUSY, UNREACHABLE, CALLER_LEFT, RESCINDED]");
        assertThat(Arrays.toString(Party.values())).isEqualTo("[CALLER, AGENT, SYSTEM, UNKNOWN]");
        assertThat(Arrays.toString(LanguageSource.values()))
                .isEqualTo("[KEYPRESS, REMEMBERED, DIALLED_NUMBER, CALLER_COUNTRY, DEFAULT]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "not json",
                "{\"kind\":\"resumed\"}",
                "{\"kind\":\"sang\",\"id\":\"1\",\"call\":\"c\",\"at\":\"2026-11-20T09:30:00Z\"}",
                "{\"kind\":\"resumed\",\"id\":\"1\",\"call\":\"c d\",\"at\":\"2026-11-20T09:30:00Z\",\"step\":\"s\"}",
                "{\"kind\":\"resumed\",\"id\":\"1\",\"call\":\"c\",\"at\":\"yesterday\",\"step\":\"s\"}",
                "{\"kind\":\"ended\",\"id\":\"1\",\"call\":\"c\",\"at\":\"2026-11-20T09:30:00Z\",\"by\":\"aliens\","
                        + "\"cause\":\"completed\"}"
            })
    void passesOverWhatItCannotRead(String line) {
        assertThat(EventReader.read(line)).isEmpty();
    }

    private static List<String> golden() throws IOException {
        try (InputStream lines = EventJsonTest.class.getResourceAsStream("events.jsonl")) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
