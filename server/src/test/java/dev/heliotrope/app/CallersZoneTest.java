package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.machine.FlowMachine;
import dev.heliotrope.hours.Opening;
import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.Fakes;
import dev.heliotrope.rehearsal.Fakes.FakeHours;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.Rehearsal;
import dev.heliotrope.rehearsal.Transcript;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who calls out of hours hears in their language and their own time when somebody is there again; today and tomorrow are theirs. */
class CallersZoneTest {
    private static final RehearsalStage STAGE = ShippedTests.read().stage();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | +442079460000 | 2026-11-23T20:00:00Z | tomorrow at seven AM
            cs | +420777123456 | 2026-11-23T20:00:00Z | zítra v osm hodin
            uk | +380441234567 | 2026-11-23T20:00:00Z | завтра о дев’ятій
            hr | +38591234567  | 2026-11-23T20:00:00Z | sutra u osam sati
            pl | +48601777888  | 2026-11-23T20:00:00Z | jutro o godzinie ósmej
            el | +302101234567 | 2026-11-23T20:00:00Z | αύριο στις εννέα
            uk | +380441234567 | 2026-11-23T22:30:00Z | сьогодні о дев’ятій
            el | +302101234567 | 2026-03-28T20:00:00Z | στις εννέα
            en | +81312345678  | 2026-07-01T20:00:00Z | today at three PM
            en | +81312345678  | 2026-11-24T20:00:00Z | today at four PM
            """)
    void theNextOpening(String language, String caller, Instant at, String words) {
        var facts = STAGE.facts(new PhoneNumber(caller), PhoneNumber.WITHHELD, new Language(language));
        var flow = Objects.requireNonNull(STAGE.flows().get("out-of-hours"));
        FakeHours night = new FakeHours(Opening.Rule.CLOSED, Optional.of(nextMorningInPrague(at)));
        FlowMachine machine = STAGE.machine(
                flow,
                new Fakes(Map.of("line", night), Map.of(), Map.of(), Map.of(), Map.of()).over(STAGE.world()),
                facts);
        Transcript transcript = new Transcript(entry -> {});
        Rehearsal call = Rehearsal.begin(machine, facts, STAGE, transcript, at);
        for (int tries = 0; tries < 20 && told(transcript).isEmpty(); tries++) {
            if (call.request() instanceof Request.Ask) {
                call.keepSilent();
            } else {
                call.listen();
            }
        }
        assertThat(told(transcript)).contains(words);
    }

    /** Ten in UTC is eleven in Prague, where most of the staff are. */
    @Test
    void aMomentIsToldAWithheldCallerInTheTimeOfTheHouse(@TempDir Path folder) throws Exception {
        TriedFlow flow = TriedFlow.of("""
                variables: { called: moment }
                defaults: { hung-up: bye, error: bye }
                steps:
                  note: { set: { called: = now }, next: tell }
                  tell: { say: closed, with: { opens: = called }, next: bye }
                  bye: { hang-up: goodbye }
                """, folder);
        assertThat(flow.shown("")).anyMatch(line -> line.contains("today at eleven AM"));
    }

    /** Half past two in Toronto, where they are called from, and not half past eight in the evening, where most of the staff are. */
    @Test
    void aTimeThatAWithheldCallerChoseIsToldInTheZoneInWhichTheyChoseIt(@TempDir Path folder) throws Exception {
        TriedFlow flow = TriedFlow.of("""
                variables: { called: moment }
                defaults: { hung-up: bye, error: bye }
                steps:
                  which: { hours: line, open: offer, closed: bye, holiday: bye }
                  offer:
                    callback: orders
                    within: toronto
                    into: called
                    accepted: bye
                    scheduled: tell
                    declined: bye
                    failed: bye
                  tell: { say: closed, with: { opens: = called }, next: bye }
                  bye: { hang-up: goodbye }
                """, folder);
        assertThat(flow.shown("1,601000001#,1,2,1430,1", Map.of("offer", List.of(new Answer("accepted", Map.of())))))
                .filteredOn(line -> line.contains("  hears  ") && line.contains("PM"))
                .hasSize(2)
                .allMatch(line -> line.contains("today at two thirty PM"));
    }

    @Test
    void orInThatOfTheNumberTheyDialled() {
        assertThat(STAGE.facts(PhoneNumber.WITHHELD, new PhoneNumber("+380445000111"), null)
                        .here())
                .isEqualTo(ZoneId.of("Europe/Kyiv"));
    }

    private static Instant nextMorningInPrague(Instant at) {
        ZonedDateTime there = at.atZone(ZoneId.of("Europe/Prague"));
        ZonedDateTime morning = there.toLocalDate().atTime(8, 0).atZone(there.getZone());
        return (morning.isAfter(there) ? morning : morning.plusDays(1)).toInstant();
    }

    private static String told(Transcript transcript) {
        return transcript.all(Happening.Heard.class).stream()
                .filter(heard -> heard.what().prompt().equals("closed"))
                .map(Happening.Heard::words)
                .findFirst()
                .orElse("");
    }
}
