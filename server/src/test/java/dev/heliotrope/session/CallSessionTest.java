package dev.heliotrope.session;

import static dev.heliotrope.session.FakeHouse.CZECH;
import static dev.heliotrope.session.FakeHouse.ENGLISH;
import static dev.heliotrope.session.FakeHouse.JANA;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.call.Sound;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class CallSessionTest {
    private static final PhoneNumber BOHUMIL = new PhoneNumber("+420601000001");

    private static List<String> kinds(FakeLine line) {
        return line.did.stream()
                .map(action -> action.getClass().getSimpleName())
                .toList();
    }

    private static FakeLine bohumilCalls(Centre centre) {
        return centre.arrives(centre.asterisk.call("a", BOHUMIL.digits()));
    }

    @Test
    void aMenuCostsOneActionAndTheQueueOneCheckpoint() {
        Centre centre = Centre.with();
        FakeLine line = centre.waiting("a");
        assertThat(kinds(line)).containsExactly("Ask", "Remember", "PlayOnHold", "Park");
    }

    @Test
    void aCallerWithAFreeAgentIsNotAskedToWait() {
        Centre centre = Centre.with(JANA);
        FakeLine line = centre.waiting("a");
        assertThat(kinds(line)).containsExactly("Ask", "Remember", "Remember", "Ring");
    }

    @Test
    void theLanguageChosenByKeyIsRememberedAndSpokenTheNextTime() {
        Centre centre = Centre.with();
        centre.languages.put(BOHUMIL, ENGLISH);
        FakeLine line = bohumilCalls(centre);
        assertThat(centre.events("a", CallEvent.Heard.class).getFirst().language())
                .isEqualTo(ENGLISH);
        line.press("2");
        assertThat(centre.languages).containsEntry(BOHUMIL, CZECH);
        assertThat(centre.only("a", CallEvent.LanguageChosen.class).language()).isEqualTo(CZECH);
        assertThat(centre.asterisk.channels.get("a").checkpoint).startsWith("l=cs&");
    }

    @Test
    void aMemoryThatDoesNotAnswerKeepsNobodyForLong() {
        Centre centre = Centre.with();
        centre.forgetful = true;
        FakeLine line = bohumilCalls(centre);
        assertThat(line.isAsked()).isFalse();
        centre.stage.seconds(1);
        assertThat(line.isAsked()).isTrue();
        assertThat(centre.events("a", CallEvent.Heard.class)).hasSize(1);
    }

    @Test
    void withoutAVoiceTheCallGoesOnWithoutWords() {
        Centre centre = Centre.with();
        centre.dumb = true;
        FakeLine line = centre.waiting("a");
        centre.stage.seconds(30);
        assertThat(line.isParked()).isTrue();
        assertThat(centre.heard("a")).isEmpty();
        centre.code("201", Arrival.Code.SIGN_IN);
        assertThat(centre.asterisk.rings("201")).isTrue();
    }

    @Test
    void whoHangsUpInTheMenuHasLeftTheFlow() {
        Centre centre = Centre.with();
        FakeLine line = centre.call("a");
        line.callerHangsUp();
        CallEvent.Ended ended = centre.only("a", CallEvent.Ended.class);
        assertThat(ended.cause()).isEqualTo(EndCause.LEFT_IN_FLOW);
        assertThat(ended.by()).isEqualTo(Party.CALLER);
        assertThat(line.finished).isTrue();
    }

    @Test
    void whoHangsUpInTheSurveyHasCompletedTheCall() {
        Centre centre = Centre.with(JANA);
        FakeLine line = centre.waiting("a");
        centre.asterisk.answer("201");
        centre.asterisk.agentHangsUp("201");
        line.callerHangsUp();
        assertThat(centre.only("a", CallEvent.Ended.class).cause()).isEqualTo(EndCause.COMPLETED);
    }

    @Test
    void aFlowThatFailsEndsTheCallAndOnlyThat() {
        Centre centre = Centre.with();
        FakeLine line = centre.call("a");
        line.press("9");
        CallEvent.Ended ended = centre.only("a", CallEvent.Ended.class);
        assertThat(ended.cause()).isEqualTo(EndCause.FLOW_FAILED);
        assertThat(ended.by()).isEqualTo(Party.SYSTEM);
        assertThat(line.did.getLast()).isInstanceOf(LineAction.HangUp.class);
        assertThat(line.finished).isTrue();
        assertThat(centre.waiting("b").isParked()).isTrue();
    }

    @Test
    void aNumberThatIsNotOursIsNotAnsweredByAFlow() {
        Centre centre = Centre.with();
        FakeLine known = centre.asterisk.call("a", "");
        FakeLine line = new FakeLine(
                new Arrival.Caller(
                        new CallId("a"), "PJSIP/a", PhoneNumber.WITHHELD, new PhoneNumber("123"), null, null),
                centre.stage,
                centre.asterisk);
        List<ILoggingEvent> logged = whatIsLogged(() -> centre.arrives(line));
        assertThat(known.did).isEmpty();
        assertThat(line.finished).isTrue();
        assertThat(logged).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage()).isEqualTo("call a: no flow answers 123, see numbers.yaml");
            assertThat(event.getThrowableProxy()).isNull();
        });
        assertThat(centre.only("a", CallEvent.Ended.class).cause()).isEqualTo(EndCause.UNKNOWN_NUMBER);
        assertThat(line.did)
                .singleElement()
                .isEqualTo(new LineAction.HangUp(List.of(new Sound("/cs/nobody-available"), new Sound("/cs/goodbye"))));
    }

    @Test
    void aNumberThatIsNotOursIsRefusedBeforeItIsAnswered() {
        Centre centre = Centre.with();
        assertThat(centre.takes("a", "123")).isFalse();
        CallEvent.Ended ended = centre.only("a", CallEvent.Ended.class);
        assertThat(ended.cause()).isEqualTo(EndCause.UNKNOWN_NUMBER);
        assertThat(ended.by()).isEqualTo(Party.SYSTEM);
        assertThat(centre.only("a", CallEvent.Arrived.class).dialled()).isEqualTo(new PhoneNumber("123"));
        assertThat(centre.takes("b", "+420222000111")).isTrue();
        assertThat(centre.story("b")).as("told by its line, which comes now").isEmpty();
    }

    private static List<ILoggingEvent> whatIsLogged(Runnable during) {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger session = (Logger) LoggerFactory.getLogger("dev.heliotrope.session");
        session.addAppender(log);
        during.run();
        session.detachAppender(log);
        return log.list;
    }

    @Test
    void everyEventHasAnIdOfItsOwn() {
        Centre centre = Centre.with(JANA);
        FakeLine line = centre.waiting("a");
        centre.asterisk.answer("201");
        line.callerHangsUp();
        assertThat(centre.told).extracting(event -> event.stamp().id()).doesNotHaveDuplicates();
    }
}
