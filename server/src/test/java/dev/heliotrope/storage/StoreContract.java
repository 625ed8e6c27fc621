package dev.heliotrope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.CallEvent.Stamp;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.InteractionStore;
import dev.heliotrope.history.StoreException;
import dev.heliotrope.history.Story;
import dev.heliotrope.storage.AgentPresences.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do for us; each subclass runs it on one. */
abstract class StoreContract {
    private static final PhoneNumber NUMBER = new PhoneNumber("+420777123456");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.250Z");

    private Database database;
    private InteractionStore store;

    /** Settings of an empty database. */
    abstract DatabaseSettings empty();

    @BeforeEach
    final void open() {
        DatabaseSettings settings = empty();
        database = Database.open(settings);
        store = new JdbcInteractionStore(database);
    }

    @AfterEach
    final void close() {
        database.close();
    }

    @Test
    final void givesBackAWholeCall() {
        List<CallEvent> whole = Story.whole("c-1");
        store.append(whole);

        assertThat(store.story(new CallId("c-1")).events()).isEqualTo(whole);
        assertThat(store.last(1)).containsExactly(Interaction.of(whole));
    }

    @Test
    final void keepsWhoWantsToBeCalledBackInTheOrderOfTheirPlaces() {
        CallbackRequests requests = new CallbackRequests(database);
        CallbackRequests.Wanted late = wanted("c-1", NOON);
        CallbackRequests.Wanted early = wanted("c-2", NOON.minusSeconds(60));
        requests.keep(late);
        requests.keep(early);
        requests.keep(late);
        assertThat(requests.open()).containsExactly(early, late);
    }

    private static CallbackRequests.Wanted wanted(String call, Instant since) {
        return new CallbackRequests.Wanted(
                call + "-callback",
                new CallId(call),
                "support",
                NUMBER,
                new Language("cs"),
                since,
                NOON,
                call.equals("c-1") ? NOON.plusSeconds(3600) : null);
    }

    @Test
    final void keepsScores() {
        SurveyAnswers answers = new SurveyAnswers(database);
        SurveyAnswers.Answer answer =
                new SurveyAnswers.Answer("a-1", new CallId("c-1"), "rate", "nps", 10, new Language("el"), NOON);
        answers.keep(answer);
        answers.keep(answer);
        assertThat(answers.since(NOON)).containsExactly(answer);
        assertThat(answers.since(NOON.plusMillis(1))).isEmpty();
    }

    @Test
    final void storesAnEventToldTwiceOnce() {
        List<CallEvent> whole = Story.whole("c-1");
        store.append(whole);
        store.append(whole);
        store.append(List.of(whole.get(3), whole.get(3)));

        assertThat(store.story(new CallId("c-1")).events()).hasSameSizeAs(whole);
    }

    @Test
    final void bearsEventsInAnyOrderAndInPieces() {
        List<CallEvent> jumbled = new ArrayList<>(Story.whole("c-1"));
        Collections.shuffle(jumbled, new Random(7));
        jumbled.forEach(event -> store.append(List.of(event)));

        assertThat(store.last(5)).containsExactly(Interaction.of(Story.whole("c-1")));
        assertThat(store.open()).isEmpty();
    }

    @Test
    final void keepsTheOrderOfEventsOfOneMillisecond() {
        Story story = Story.of("c-1");
        List<CallEvent> together = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            together.add(new CallEvent.Pressed(
                    new Stamp("id" + (19 - i), new CallId("c-1"), Story.BEGIN), "s", "" + i % 10));
        }
        store.append(story.arrived().events());
        store.append(together);

        assertThat(store.story(new CallId("c-1")).events())
                .endsWith(together.getLast())
                .containsAll(together);
        assertThat(store.story(new CallId("c-1")).events().subList(1, 21)).isEqualTo(together);
    }

    @Test
    final void givesTheLatestCallsFirst() {
        for (int i = 0; i < 5; i++) {
            store.append(Story.of("c-" + i, Story.BEGIN.plusSeconds(60L * (i * 3 % 5)))
                    .arrived()
                    .events());
        }

        assertThat(store.last(3)).extracting(call -> call.id().value()).containsExactly("c-3", "c-1", "c-4");
        assertThat(store.last(0)).isEmpty();
        assertThat(store.last(99)).hasSize(5);
    }

    @Test
    final void knowsWhichCallsAreOpen() {
        store.append(Story.whole("over"));
        store.append(Story.of("waits", Story.BEGIN.plusSeconds(90)).toQueue().events());
        Story lost = Story.of("resumed").toQueue().ended(Party.UNKNOWN, EndCause.LINE_LOST);
        store.append(lost.events());
        store.append(lost.resumed().events());

        assertThat(store.open()).extracting(call -> call.id().value()).containsExactly("resumed", "waits");
    }

    @Test
    final void knowsNothingOfACallThatNeverWas() {
        assertThat(store.story(new CallId("never")).events()).isEmpty();
        assertThat(store.last(5)).isEmpty();
    }

    @Test
    final void takesTextAsItIs() {
        String hostile = "'; drop table call_event; -- \u0000\u202e \\ \" ěšč 日本 \ud83d\udcde $1 ?1 :id";
        Stamp stamp = new Stamp("x'); --", new CallId("c-1"), Story.BEGIN);
        CallEvent event = new CallEvent.Offered(stamp, "o-1", "jana", hostile);
        store.append(List.of(event));

        assertThat(store.story(new CallId("c-1")).events()).containsExactly(event);
    }

    @Test
    final void storesAllOrNothingAndSaysThatItNeverWill() {
        CallEvent good = Story.of("c-1").arrived().events().getFirst();
        Stamp tooLong = new Stamp("x".repeat(500), new CallId("c-1"), Story.BEGIN);
        CallEvent bad = new CallEvent.Resumed(tooLong, "menu");

        assertThatThrownBy(() -> store.append(List.of(good, bad)))
                .isInstanceOfSatisfying(StoreException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(StoreException.Kind.REFUSED));
        assertThat(store.last(5)).isEmpty();
    }

    @Test
    final void passesOverWhatANewerHeliotropeWrote() {
        List<CallEvent> whole = Story.whole("c-1");
        store.append(whole);
        database.write(handle -> handle.execute(
                "update call_event set payload = replace(payload, 'pressed', 'sang') where kind = 'pressed'"));

        InteractionStore.Story story = store.story(new CallId("c-1"));

        assertThat(story.unreadable()).isEqualTo(1);
        assertThat(story.events()).hasSize(whole.size() - 1);
        assertThat(store.last(1).getFirst().agent()).contains("jana");
    }

    @Test
    final void remembersTheLanguageChosenLast() {
        RememberedLanguages languages = new RememberedLanguages(database);
        languages.remember(NUMBER, new Language("cs"), NOON);
        languages.remember(NUMBER, new Language("fr-CA"), NOON.plusSeconds(1));
        languages.remember(PhoneNumber.WITHHELD, new Language("pl"), NOON);

        assertThat(languages.of(NUMBER)).contains(new Language("fr-CA"));
        assertThat(languages.of(PhoneNumber.WITHHELD)).isEmpty();
        assertThat(languages.of(new PhoneNumber("100"))).isEmpty();
    }

    @Test
    final void remembersWhoTalkedLast() {
        LastTalks talks = new LastTalks(database);
        talks.keep(NUMBER, new LastTalks.Talk("jana", NOON));
        talks.keep(NUMBER, new LastTalks.Talk("petr", NOON.plusSeconds(1)));
        talks.keep(NUMBER, new LastTalks.Talk("ivana", NOON.minusSeconds(1)));
        talks.keep(PhoneNumber.WITHHELD, new LastTalks.Talk("jana", NOON));

        assertThat(talks.of(NUMBER)).contains(new LastTalks.Talk("petr", NOON.plusSeconds(1)));
        assertThat(talks.of(PhoneNumber.WITHHELD)).isEmpty();
        assertThat(talks.of(new PhoneNumber("100"))).isEmpty();
    }

    @Test
    final void keepsWhoLostAndWhy() {
        CallEvent.Lost lost = new CallEvent.ToldLost(Map.of("agent", "petr", "reason", "skill", "has", 2));
        Stamp stamp = new Stamp("o-1-made", new CallId("c-lost"), NOON);
        CallEvent event = new CallEvent.Offered(stamp, "o-1", "jana", "idle longest", List.of(lost));
        store.append(List.of(event));

        assertThat(store.story(new CallId("c-lost")).events()).containsExactly(event);
    }

    /** Of a house as large as any, with a reason for each of them. */
    @Test
    final void keepsTheReasonsOfFiftyThousandAgents() {
        List<CallEvent.Lost> lost = IntStream.range(0, 50_000)
                .<CallEvent.Lost>mapToObj(i -> new CallEvent.ToldLost(Map.of(
                        "agent",
                        "agent-" + i,
                        "reason",
                        "closed",
                        "team",
                        "Prague",
                        "words",
                        "Prague closed since 18:00")))
                .toList();
        CallEvent event = new CallEvent.Offered(
                new Stamp("o-2-made", new CallId("c-many"), NOON), "o-2", "jana", "idle longest", lost);
        store.append(List.of(event));

        CallEvent found = store.story(new CallId("c-many")).events().getFirst();
        List<CallEvent.Lost> read = ((CallEvent.Offered) found).lost();
        assertThat(read).hasSize(50_000);
        assertThat(new HashSet<>(read)).isEqualTo(new HashSet<>(lost));
    }

    @Test
    final void keepsEachAgentsPresence() {
        AgentPresences presences = new AgentPresences(database);
        presences.keep(new Presence("202", "signed-in", NOON));
        presences.keep(new Presence("201", "signed-in", NOON));
        Presence paused =
                new Presence("202", "paused", NOON.plusSeconds(9), NOON.plusSeconds(7), Duration.ofSeconds(5));
        presences.keep(paused);

        assertThat(presences.all()).containsExactly(new Presence("201", "signed-in", NOON), paused);
    }

    @Test
    final void answers() {
        assertThat(database.answers()).isTrue();
        database.close();
        assertThat(database.answers()).isFalse();
    }
}
