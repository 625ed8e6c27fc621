package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.softphone.Call;
import dev.heliotrope.softphone.Softphone;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same English call at many instants. All agents are signed in all the time, Sydney's first, then Toronto's, then Prague's:
 * so these, idle the longest, would get every call if it were not for their hours.
 */
@Order(2)
class FollowTheSunIT {
    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final String SUPPORT = "+18005550100";
    private static final List<String> TEAMS = List.of("sydney", "toronto", "prague", "kyiv", "athens");
    private static final Map<String, Softphone> desks = new HashMap<>();
    private static TestHouse house;
    private static boolean fresh = true;

    @BeforeAll
    static void open() throws Exception {
        house = TestHouse.open(Instant.parse("2026-10-23T06:30:00Z"));
        Path voice = house.sound("signed-out", "en");
        for (String team : TEAMS) {
            desks.putAll(Together.each(of(team), extension -> house.signIn(extension, voice)));
        }
    }

    private static List<String> of(String team) {
        return house.snapshot().settings().agents().stream()
                .filter(agent -> agent.team().equals(team))
                .map(Agent::extension)
                .toList();
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    @ParameterizedTest(name = "{0} is answered in {1}: {2}")
    @CsvSource({
        "2026-10-23T06:30:00Z, prague,  '8:30 in Prague, in summer time'",
        "2026-10-26T06:30:00Z, kyiv,    '7:30 in Prague, in winter time'",
        "2026-10-30T13:30:00Z, toronto, '9:30 in Toronto, in summer time; Prague is in winter time'",
        "2026-11-02T13:30:00Z, prague,  '8:30 in Toronto, in winter time; 14:30 in Prague'",
        "2026-11-17T09:00:00Z, athens,  '10:00 in Prague, on a Czech holiday; Kyiv has answered since Athens did'",
        "2026-11-24T09:00:00Z, prague,  '10:00 in Prague, a week later'",
        "2026-11-24T15:30:00Z, toronto, '10:30 in Toronto and 16:30 in Prague'",
        "2026-11-24T23:00:00Z, sydney,  '10:00 in Sydney'",
    })
    void isAnsweredWhereTheSunIs(Instant at, String team, String why) throws Exception {
        startAt(at);
        String from = "+4930" + at.getEpochSecond() / 60;
        CallEvent.Answered answered = call(from);
        assertThat(of(team)).contains(extension(answered.agent()));
        assertThat(desks.get(extension(answered.agent()))
                        .awaitCall(TestHouse.SOON)
                        .peer())
                .contains(from);
    }

    private static void startAt(Instant at) throws Exception {
        if (!fresh) {
            house.restartServerAt(at);
        }
        fresh = false;
    }

    /** Cuts the welcome short with the menu's key, and goes on until an agent has answered. */
    private static CallEvent.Answered call(String from) throws Exception {
        Call call = house.outside(from, house.sound("invalid-choice", "en")).dial(SUPPORT);
        house.awaitHeard(from, "choose-language", A_MINUTE);
        call.press("1");
        house.awaitHeard(from, "welcome", A_MINUTE);
        call.press("3");
        CallEvent.Answered answered = house.awaitEvent(from, CallEvent.Answered.class, A_MINUTE);
        call.hangUp();
        assertEverybodyIsSignedIn(from);
        return answered;
    }

    /** Nobody has dialled anything since the first server; routing tells of everybody why they do not get the call. */
    private static void assertEverybodyIsSignedIn(String from) {
        assertThat(house.event(from, CallEvent.Offered.class).orElseThrow().why())
                .contains("Emily Clark", "Jana Nováková")
                .doesNotContain("signed out", "not registered");
    }

    private static String extension(String agent) {
        return house.snapshot().settings().agents().stream()
                .filter(each -> each.id().equals(agent))
                .map(Agent::extension)
                .findFirst()
                .orElseThrow();
    }
}
