package dev.heliotrope.app;

import static dev.heliotrope.app.TestCaller.awaitSound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.CallId;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.softphone.Call;
import dev.heliotrope.softphone.Softphone;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The server dies by {@code kill -9}. Nobody is lost: talks go on, everybody else is told so and waits for the next server,
 * which goes on where the first one was, each call in the version of the flow that it began with. There is one agent, Marek, who speaks Polish.
 */
@Order(Integer.MAX_VALUE - 1)
class ServerKilledIT {
    private static final Instant WEDNESDAY_MORNING = Instant.parse("2026-11-18T09:00:00Z");
    private static final String SUPPORT = "3";

    /** Between an event and our learning of it on a busy machine. */
    private static final Duration SLACK = Duration.ofSeconds(4);

    private static TestHouse house;
    private static Path mareksVoice;

    private Softphone marek;
    private final List<TestCaller> callers = new ArrayList<>();

    @BeforeAll
    static void openHouse() throws Exception {
        house = TestHouse.open(WEDNESDAY_MORNING);
        mareksVoice = house.sound("goodbye", "pl");
    }

    @BeforeEach
    void beginWork() throws Exception {
        marek = house.signIn("204", mareksVoice);
    }

    @AfterEach
    void putPhonesAway() throws Exception {
        house.putPhonesAway();
    }

    @AfterAll
    static void closeHouse() throws Exception {
        house.close();
    }

    private TestCaller caller(String number, String language) throws Exception {
        TestCaller caller = TestCaller.dials(house, number, language);
        callers.add(caller);
        return caller;
    }

    private Talk talk(TestCaller caller) throws Exception {
        Call atTheDesk = marek.awaitCall(TestCaller.PATIENCE);
        caller.told(CallEvent.Answered.class);
        return new Talk(caller, atTheDesk, System.nanoTime());
    }

    private record Talk(TestCaller caller, Call atTheDesk, long since) {
        /** Both hear each other, later than now. */
        void goesOn() throws Exception {
            Duration caller = caller().mark();
            Duration agent = atTheDesk.heard().length();
            awaitSound("the agent to the caller", caller().call(), mareksVoice, caller);
            awaitSound("the caller to the agent", atTheDesk, house.sound("thank-you", "pl"), agent);
        }

        Duration soFar() {
            return Duration.ofNanos(System.nanoTime() - since);
        }
    }

    @Test
    void aKilledServerCostsNobodyTheirCallTheirPlaceOrTheirLanguage() throws Exception {
        Talk talk = talk(caller("+48121110001", "pl").inQueue(SUPPORT));
        TestCaller first = caller("+48121110002", "pl").inQueue(SUPPORT);
        TestCaller second = caller("+48121110003", "pl").inQueue(SUPPORT);
        TestCaller inTheMenu = caller("+380321110004", "uk").inTheMenu();
        List<CallId> ids = ids();
        List<Instant> places = List.of(place(first), place(second));
        Duration mark = inTheMenu.mark();
        List<Duration> marks = List.of(first.mark(), second.mark());

        house.killServer();
        inTheMenu.hears("apology", mark);
        first.hears("apology", marks.get(0));
        second.hears("apology", marks.get(1));
        talk.goesOn();

        mark = inTheMenu.mark();
        house.edit("reception", "1: orders\n      2: billing", "1: billing\n      2: orders");
        house.startServer();
        inTheMenu.hears("main-menu", mark);
        // two led to billing when this call began, and for this call it still does
        inTheMenu.queued("2").call().hangUp();
        first.told(CallEvent.Resumed.class);
        second.told(CallEvent.Resumed.class);
        assertThat(first.events(CallEvent.Offered.class)).isEmpty();
        talk.goesOn();

        Duration talked = talk.soFar();
        Duration beforeTheEnd = talk.caller().mark();
        talk.atTheDesk().hangUp();
        talk.caller().hears("thank-you", beforeTheEnd);

        Call next = talk(first).atTheDesk();
        assertThat(second.events(CallEvent.Offered.class)).isEmpty();
        next.hangUp();
        talk(second).atTheDesk().hangUp();
        callers.forEach(caller -> caller.told(CallEvent.Ended.class));

        assertThat(ids()).isEqualTo(ids);
        assertThat(List.of(place(first), place(second))).isEqualTo(places);
        List.of(talk.caller(), first, second).forEach(ServerKilledIT::isWhole);
        Interaction.Talk told = talk.caller().interaction().talks().getFirst();
        assertThat(told.talked()).isBetween(talked.minus(SLACK), talked.plus(SLACK));
        assertThat(told.endedBy()).isEqualTo(Party.AGENT);
        Interaction left = inTheMenu.interaction();
        assertThat(left.language().language().tag()).isEqualTo("uk");
        assertThat(left.queue()).contains("billing");
        assertThat(left.journey().resumed()).hasSize(1);
        assertThat(left.ending().cause()).isEqualTo(EndCause.ABANDONED);
        assertThat(inTheMenu.events(CallEvent.Ended.class)).hasSize(1);
    }

    @Test
    void whoLeavesWhileTheServerIsAwayIsClosedAndTheFreedAgentServesTheFirst() throws Exception {
        Talk talk = talk(caller("+48121110011", "pl").inQueue(SUPPORT));
        TestCaller first = caller("+48121110012", "pl").inQueue(SUPPORT);
        TestCaller second = caller("+48121110013", "pl").inQueue(SUPPORT);
        TestCaller leaver = caller("+38511110014", "hr").inQueue(SUPPORT);

        house.killServer();
        talk.goesOn();
        Duration talked = talk.soFar();
        talk.caller().call().hangUp();
        leaver.call().hangUp();
        talk.atTheDesk().awaitClosed(TestCaller.PATIENCE);
        house.startServer();

        Call next = talk(first).atTheDesk();
        assertThat(second.events(CallEvent.Offered.class)).isEmpty();
        next.hangUp();
        talk(second).atTheDesk().hangUp();
        callers.forEach(caller -> caller.told(CallEvent.Ended.class));

        isWhole(talk.caller());
        isWhole(first);
        Interaction.Talk told = talk.caller().interaction().talks().getFirst();
        assertThat(told.talked()).isBetween(talked.minus(SLACK), talked.plus(SLACK));
        Interaction left = leaver.interaction();
        assertThat(left.ending().cause()).isEqualTo(EndCause.ABANDONED);
        assertThat(left.ending().by()).isEqualTo(Party.CALLER);
        assertThat(left.queue()).contains("support");
        assertThat(leaver.events(CallEvent.Ended.class)).hasSize(1);
    }

    private List<CallId> ids() {
        return callers.stream().map(caller -> caller.interaction().id()).toList();
    }

    private static Instant place(TestCaller caller) {
        List<Interaction.Wait> waits = caller.interaction().waits();
        assertThat(waits).hasSize(1);
        return waits.getFirst().joined();
    }

    /** As its supervisor does in the end; there is nobody who speaks Croatian. */
    @Test
    void whoHangsUpOnHoldBeforeAFrozenServerHasGivenUpThoughItNeverThaws() throws Exception {
        TestCaller caller = caller("+38511110007", "hr").inQueue(SUPPORT);
        // the words before the music are over by then
        Duration onHold = caller.mark().plusSeconds(6);
        await().atMost(TestCaller.PATIENCE).until(() -> caller.mark().compareTo(onHold) > 0);
        house.freezeServer();
        caller.call().hangUp();
        house.killServer();
        house.startServer();
        assertThat(caller.told(CallEvent.Ended.class).cause()).isEqualTo(EndCause.ABANDONED);
    }

    /** A talk in Polish out of the queue, told once. */
    private static void isWhole(TestCaller caller) {
        Interaction call = caller.interaction();
        assertThat(call.language().language().tag()).isEqualTo("pl");
        assertThat(call.queue()).contains("support");
        assertThat(call.agent()).contains("marek");
        assertThat(call.ending().cause()).isEqualTo(EndCause.COMPLETED);
        assertThat(caller.events(CallEvent.Answered.class)).hasSize(1);
        assertThat(caller.events(CallEvent.TalkEnded.class)).hasSize(1);
        assertThat(caller.events(CallEvent.Ended.class)).hasSize(1);
    }
}
