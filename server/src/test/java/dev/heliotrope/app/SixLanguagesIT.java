package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.softphone.Call;
import dev.heliotrope.softphone.Hearing;
import dev.heliotrope.softphone.Softphone;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Six callers at once press six keys. Each dials the number of the next one's language, from a country that tells nothing, so
 * that only the key can say which language it is to be.
 */
@Order(Integer.MAX_VALUE - 3)
class SixLanguagesIT {
    /** At ten in Prague its team works, and Kyiv's, and Athens'; who speaks English sits there too. */
    private static final Instant TEN_O_CLOCK = Instant.parse("2026-11-24T09:00:00Z");

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final Duration TALK = Duration.ofSeconds(6);

    /** Speech is up to 0.25 like any other speech. */
    private static final double SOMETHING_ELSE = 0.4;

    /** In the order of their keys. */
    private static final List<String> LANGUAGES = List.of("en", "uk", "cs", "hr", "pl", "el");

    private static final List<String> NUMBERS =
            List.of("+18005550100", "+380445000111", "+420222000111", "+38514000111", "+48222000111", "+302102000111");

    /** Two Czechs, who sign in first, so that the English caller gets one of them and not the only one of a language. */
    private static final List<String> CZECHS = List.of("201", "202");

    private static final List<String> OTHERS = List.of("203", "204", "211", "221");

    private static final Map<String, Softphone> desks = new HashMap<>();
    private static final Map<String, Softphone> callers = new HashMap<>();
    private static TestHouse house;
    private static Map<String, Talk> talks;

    /** What the two heard of each other. */
    private record Talk(Agent agent, Hearing caller, Hearing desk) {}

    @BeforeAll
    static void allCall() throws Exception {
        house = TestHouse.open(TEN_O_CLOCK, OwnFlow.AS_SHIPPED);
        for (List<String> group : List.of(CZECHS, OTHERS)) {
            desks.putAll(Together.each(group, extension -> house.signIn(extension, voiceOf(house.agent(extension)))));
        }
        callers.putAll(Together.each(LANGUAGES, language -> house.outside(from(language), voiceOf(language))));
        talks = Together.each(LANGUAGES, SixLanguagesIT::talk);
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    private static Talk talk(String language) throws IOException {
        Call call = callers.get(language).dial(numberOfTheNext(language));
        chooses(call, language);
        Agent agent = answered(language);
        Call atDesk = desks.get(agent.extension()).awaitCall(TestHouse.SOON);
        hears(call, TALK);
        atDesk.hangUp();
        call.awaitClosed(A_MINUTE);
        return new Talk(agent, call.heard(), atDesk.heard());
    }

    private static void chooses(Call call, String language) throws IOException {
        house.awaitHeard(from(language), "choose-language", A_MINUTE);
        call.press(key(language));
        house.awaitHeard(from(language), "main-menu", A_MINUTE);
        call.press("3");
    }

    private static Agent answered(String language) {
        String id = house.awaitEvent(from(language), CallEvent.Answered.class, A_MINUTE)
                .agent();
        return house.snapshot().settings().agents().stream()
                .filter(agent -> agent.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Listens for so long from now on. */
    private static void hears(Call call, Duration time) throws IOException {
        Duration until = call.heard().length().plus(time);
        await().atMost(A_MINUTE).until(() -> call.heard().length().compareTo(until) > 0);
    }

    @Test
    void aNumberThatNobodyHasIsRefusedUnansweredAndToldAsThat() throws IOException {
        String stranger = "+420601999999";
        Call call = house.outside(stranger, voiceOf(house.agent("201"))).dial("+420222000999");
        assertThatThrownBy(() -> call.awaitEstablished(TestHouse.SOON)).hasMessageContaining("404");
        assertThat(house.awaitEvent(stranger, CallEvent.Ended.class, TestHouse.SOON)
                        .cause())
                .isEqualTo(EndCause.UNKNOWN_NUMBER);
        assertThat(house.server().get("/metrics").orElseThrow().body())
                .contains("heliotrope_calls_ended_total{cause=\"unknown-number\"} 1.0")
                .doesNotContain("flow-failed");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void theCallerIsWelcomedInTheirLanguageAndInNoOther(String language) throws IOException {
        for (String spoken : LANGUAGES) {
            double likeness = likeness(talks.get(language).caller(), house.sound("welcome", spoken));
            if (spoken.equals(language)) {
                assertThat(likeness).as("welcome in " + spoken).isGreaterThan(Hearing.SURE);
            } else {
                assertThat(likeness).as("welcome in " + spoken).isLessThan(SOMETHING_ELSE);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void theTwoHearEachOtherAndTheAgentSpeaksTheLanguage(String language) throws IOException {
        Talk talk = talks.get(language);
        assertThat(talk.agent().proficiency(new Language(language))).isGreaterThanOrEqualTo(3);
        assertThat(likeness(talk.caller(), voiceOf(talk.agent()))).as("agent").isGreaterThan(Hearing.SURE);
        assertThat(likeness(talk.desk(), voiceOf(language))).as("caller").isGreaterThan(Hearing.SURE);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void theAgentIsToldTheLanguageAndTheQueueBeforeTheyAreJoined(String language) throws IOException {
        Talk talk = talks.get(language);
        Hearing whisper = Hearing.of(whisper(language));
        Hearing.Match toAgent = talk.desk().find(whisper);
        assertThat(toAgent.score()).isGreaterThan(Hearing.SURE);
        assertThat(toAgent.at()).as("on answering").isLessThan(Duration.ofSeconds(2));
        assertThat(talk.desk().find(Hearing.of(voiceOf(language))).at())
                .isGreaterThan(toAgent.at().plus(whisper.length()).minusMillis(500));
        assertThat(talk.caller().find(whisper).score()).as("to the caller").isLessThan(SOMETHING_ELSE);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void whenTheAgentHasHungUpTheCallerIsThankedInTheirLanguage(String language) throws IOException {
        assertThat(likeness(talks.get(language).caller(), house.sound("thank-you", language)))
                .isGreaterThan(Hearing.SURE);
    }

    @Test
    void whoPressesNothingTheNextTimeIsServedInTheLanguageOfTheLastTime() throws IOException {
        Call call = callers.get("uk").dial(numberOfTheNext("uk"));
        await("the remembered language").atMost(A_MINUTE).until(() -> house.event(
                        from("uk"), CallEvent.LanguageChosen.class)
                .filter(chosen -> chosen.by() == LanguageSource.REMEMBERED)
                .isPresent());
        house.awaitHeard(from("uk"), "main-menu", A_MINUTE);
        // the end of the welcome is still on its way, and a sound that is not whole is not found
        hears(call, Duration.ofSeconds(1));
        call.hangUp();
        assertThat(likeness(call.heard(), house.sound("welcome", "uk"))).isGreaterThan(Hearing.SURE);
    }

    private static double likeness(Hearing heard, Path sound) throws IOException {
        return heard.find(Hearing.of(sound)).score();
    }

    /** What an agent says all the time, each something else. */
    private static Path voiceOf(Agent agent) {
        return house.sound(
                agent.extension().equals("202") ? "paused" : "signed-out",
                DemoPhones.best(agent).tag());
    }

    /** What a caller says all the time: nothing that a call's way through the flow has in it. */
    private static Path voiceOf(String language) {
        return house.sound("invalid-choice", language);
    }

    private static Path whisper(String language) {
        return house.sound(
                new Utterance("whisper", new Language(language), Map.of("language", language, "queue", "support")));
    }

    private static String key(String language) {
        return Integer.toString(LANGUAGES.indexOf(language) + 1);
    }

    private static String from(String language) {
        return "+4930123450" + key(language);
    }

    private static String numberOfTheNext(String language) {
        return NUMBERS.get((LANGUAGES.indexOf(language) + 1) % NUMBERS.size());
    }
}
