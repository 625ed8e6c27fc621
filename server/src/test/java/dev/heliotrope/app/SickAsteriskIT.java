package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.softphone.Call;
import dev.heliotrope.softphone.Softphone;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asterisk dies, the manager connection is cut, phones go away or ring out: the server gets over it by itself. */
@Order(Integer.MAX_VALUE - 2)
class SickAsteriskIT {
    private static final Instant WEDNESDAY_MORNING = Instant.parse("2026-11-18T09:00:00Z");
    private static final String SUPPORT = "3";
    private static final String JANA = "201";
    private static final String PETR = "202";
    private static final String IVANA = "203";
    private static final String MAREK = "204";

    /** Two seconds are promised; the rest is for a machine that does three things more. */
    private static final Duration BACK = Duration.ofSeconds(5);

    /** From when the manager interface answers again until every agent's state is right. */
    private static final Duration RIGHT = Duration.ofSeconds(2);

    private static TestHouse house;

    @BeforeAll
    static void openHouse() throws Exception {
        house = TestHouse.open(WEDNESDAY_MORNING);
        assertThat(house.server().get("/health/ready").orElseThrow().body()).contains("\"flows\":\"ok\"");
    }

    @AfterAll
    static void closeHouse() throws Exception {
        house.close();
    }

    @AfterEach
    void putPhonesAway() throws Exception {
        house.putPhonesAway();
    }

    private static TestCaller waiting(String number) throws IOException {
        return TestCaller.dials(house, number, "cs").inQueue(SUPPORT);
    }

    private static Softphone signIn(String extension) throws IOException {
        return house.signIn(extension, house.sound("goodbye", "cs"));
    }

    /** A phone that rings until it is picked up; its agent is signed in. */
    private static Softphone unattended(String extension) throws IOException {
        Softphone phone = house.register(extension, house.options(extension).leftRinging());
        TestHouse.dialCode(phone, "*11");
        return phone;
    }

    /** A phone whose agent is not to be offered anything, and so stays free. */
    private static Softphone paused(String extension) throws IOException {
        Softphone phone = house.register(extension, house.options(extension));
        TestHouse.dialCode(phone, "*12");
        return phone;
    }

    private static void awaitFree(int signedIn, int paused) {
        await("agents with free phones").atMost(RIGHT).untilAsserted(() -> {
            assertThat(house.server().agents("signed-in", "free"))
                    .as("signed in")
                    .isEqualTo(signedIn);
            assertThat(house.server().agents("paused", "free")).as("paused").isEqualTo(paused);
        });
    }

    private static Call answered(TestCaller caller, Softphone by) throws IOException {
        Call call = by.awaitCall(TestCaller.PATIENCE);
        caller.told(CallEvent.Answered.class);
        return call;
    }

    @Test
    void afterACrashOfAsteriskLostCallsAreClosedAndNewOnesServed() throws Exception {
        Softphone jana = signIn(JANA);
        TestCaller talking = waiting("+420541110001");
        Call atTheDesk = answered(talking, jana);
        TestCaller alone = waiting("+420541110002");
        Softphone petr = paused(PETR);
        awaitFree(0, 1);

        house.killAsterisk();
        await().atMost(TestCaller.PATIENCE).until(() -> !house.isReady());
        atTheDesk.hangUp();
        petr.kill();
        house.startAsterisk();
        await("in touch again").atMost(BACK).until(house::isReady);
        awaitFree(1, 0);

        TestCaller next = waiting("+420541110003");
        answered(next, jana).hangUp();
        assertThat(next.told(CallEvent.Answered.class).waited()).isLessThan(TestHouse.SOON);
        assertThat(next.told(CallEvent.Ended.class).cause()).isEqualTo(EndCause.COMPLETED);
        isLost(talking);
        isLost(alone);
        assertThat(talking.interaction().outcome()).isEqualTo(Interaction.Outcome.HANDLED);
        assertThat(talking.interaction().talked()).isPresent();
        assertThat(alone.interaction().outcome()).isEqualTo(Interaction.Outcome.FAILED);
    }

    private static void isLost(TestCaller caller) {
        assertThat(caller.told(CallEvent.Ended.class).cause()).isEqualTo(EndCause.LINE_LOST);
        assertThat(caller.events(CallEvent.Ended.class)).hasSize(1);
    }

    @Test
    void aCutManagerConnectionCostsNobodyTheirPlace() throws Exception {
        Softphone petr = paused(PETR);
        TestCaller first = waiting("+420541110011");
        TestCaller second = waiting("+420541110012");

        house.shutManager();
        await().atMost(TestCaller.PATIENCE).until(() -> !house.isReady());
        Softphone jana = signIn(JANA);
        Together.each(List.of(MAREK, IVANA), SickAsteriskIT::paused);
        petr.close();
        assertThat(first.events(CallEvent.Offered.class)).isEmpty();
        assertThat(house.server().agents("paused", "free"))
                .as("paused and free, before the cut")
                .isEqualTo(1);
        house.openManager();
        await("in touch again").atMost(BACK).until(house::isReady);
        await("agents with free phones").atMost(RIGHT).untilAsserted(() -> assertThat(
                        house.server().agents("paused", "free"))
                .isEqualTo(2));

        answered(first, jana).hangUp();
        answered(second, jana).hangUp();
        for (TestCaller caller : List.of(first, second)) {
            assertThat(caller.told(CallEvent.Ended.class).cause()).isEqualTo(EndCause.COMPLETED);
            assertThat(caller.interaction().waits()).hasSize(1);
        }
    }

    @Test
    void aPhoneThatGoesAwayRingingLeavesTheCallerToAnotherAgent() throws Exception {
        Softphone jana = unattended(JANA);
        TestCaller caller = waiting("+420541110021");
        jana.awaitCall(TestCaller.PATIENCE);
        Softphone petr = signIn(PETR);

        jana.close();

        answered(caller, petr).hangUp();
        caller.told(CallEvent.Ended.class);
        assertThat(outcomes(caller)).hasSize(2).last().isEqualTo(OfferOutcome.ANSWERED);
        assertThat(outcomes(caller).getFirst()).isIn(OfferOutcome.UNREACHABLE, OfferOutcome.BUSY);
        assertThat(caller.interaction().agent()).contains("petr");
        assertThat(caller.interaction().waits()).hasSize(1);
    }

    private static List<OfferOutcome> outcomes(TestCaller caller) {
        return caller.interaction().offers().stream()
                .map(Interaction.Offer::outcome)
                .toList();
    }

    @Test
    void aPhoneThatDiesRingingLeavesTheCallerToAnotherAgent() throws Exception {
        Softphone jana = unattended(JANA);
        TestCaller caller = waiting("+420541110041");
        jana.awaitCall(TestCaller.PATIENCE);
        Softphone petr = signIn(PETR);

        jana.kill();

        answered(caller, petr).hangUp();
        caller.told(CallEvent.Ended.class);
        assertThat(outcomes(caller)).containsExactly(OfferOutcome.NO_ANSWER, OfferOutcome.ANSWERED);
        assertThat(caller.interaction().waits()).hasSize(1);
    }

    @Test
    void whoLetsACallRingOutIsOfferedNoMoreUntilBack() throws Exception {
        Softphone jana = unattended(JANA);
        TestCaller first = waiting("+420541110031");
        Call ringing = jana.awaitCall(TestCaller.PATIENCE);
        TestCaller second = waiting("+420541110032");

        ringing.awaitClosed(TestCaller.PATIENCE);
        assertThat(first.told(CallEvent.OfferEnded.class).outcome()).isEqualTo(OfferOutcome.NO_ANSWER);
        Softphone petr = signIn(PETR);
        Call atPetrs = answered(first, petr);
        assertThat(first.interaction().agent()).contains("petr");
        assertThat(first.interaction().waits()).hasSize(1);
        assertThat(second.events(CallEvent.Offered.class)).isEmpty();

        TestHouse.dialCode(jana, "*11");
        jana.awaitCall(TestCaller.PATIENCE).answer();
        assertThat(second.told(CallEvent.Answered.class).agent()).isEqualTo("jana");
        atPetrs.hangUp();
    }
}
