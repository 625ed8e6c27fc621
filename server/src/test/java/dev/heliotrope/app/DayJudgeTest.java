package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.CallEvent.Stamp;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.history.InteractionStore.Story;
import dev.heliotrope.routing.Team;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day as it should be, and days that went wrong. */
class DayJudgeTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Snapshot SHIPPED = Admission.admit(
            new Project(HOME, HOME.resolve("config"), HOME.resolve("ivr-flows"), HOME.resolve("run")),
            new PrintWriter(PrintWriter.nullWriter()));
    private static final List<Seam> SEAMS = Seam.of(SHIPPED.settings().teams(), LocalDate.parse("2026-11-24"));
    private static final Seam SEAM = SEAMS.getFirst();
    private static final DayCast.Around CAST = DayCast.around(1, SEAM);
    private static final Map<String, String> AGENTS = Map.of("sydney", "nikos", "prague", "jana", "toronto", "emily");

    private final Map<DemoCaller, Story> stories = new HashMap<>();

    @BeforeEach
    void asItShouldBe() {
        for (int number = 0; number < SEAMS.size(); number++) {
            Seam seam = SEAMS.get(number);
            DayCast.Around cast = DayCast.around(number + 1, seam);
            stories.put(DayCast.inTheMiddle(number + 1, seam), talk(seam.from(), seam.middle(), seam.middle()));
            cast.busy().forEach(busy -> stories.put(busy, talk(seam.to(), seam.before(), seam.before())));
            stories.put(cast.across(), talk(seam.from(), seam.before(), seam.before()));
            stories.put(cast.first(), talk(seam.to(), seam.lastOffers(), seam.end()));
            stories.put(
                    cast.second(),
                    talk(seam.to(), seam.lastOffers().plusSeconds(9), seam.end().plusSeconds(1)));
            stories.put(cast.impatient(), abandoned(seam.lastOffers()));
            stories.put(cast.late(), talk(seam.to(), seam.end(), seam.end().plusSeconds(9)));
        }
    }

    private static Story talk(Team team, Instant joined, Instant offered) {
        return talk(AGENTS.get(team.id()), joined, offered);
    }

    /** For half an hour. */
    private static Story talk(String agent, Instant joined, Instant offered) {
        CallEvent.Lost other = new CallEvent.ToldLost(Map.of("agent", "petr", "words", "paused"));
        Instant over = offered.plusSeconds(1800);
        return new Story(
                List.of(
                        queued(joined),
                        new CallEvent.Offered(stamp(offered, "offered"), "o", agent, "why", List.of(other)),
                        new CallEvent.OfferEnded(stamp(offered, "offer-ended"), "o", agent, OfferOutcome.ANSWERED),
                        new CallEvent.Answered(
                                stamp(offered, "answered"), "o", agent, Duration.between(joined, offered)),
                        new CallEvent.TalkEnded(stamp(over, "talked"), agent, Duration.ofMinutes(30), Party.CALLER),
                        new CallEvent.Ended(stamp(over, "ended"), Party.CALLER, EndCause.COMPLETED)),
                0);
    }

    private static Story abandoned(Instant joined) {
        return new Story(
                List.of(
                        queued(joined),
                        new CallEvent.Ended(stamp(joined.plusSeconds(9), "ended"), Party.CALLER, EndCause.ABANDONED)),
                0);
    }

    private static CallEvent queued(Instant joined) {
        return new CallEvent.Queued(stamp(joined, "queued"), "support", new Language("en"), joined);
    }

    private static Stamp stamp(Instant at, String what) {
        return new Stamp(at + what, new CallId("c-1"), at);
    }

    private List<String> faults() {
        return new DayJudge(DayHistory.of(stories, SHIPPED.settings())).faults(SEAMS);
    }

    @Test
    void aDayAsItShouldBeHasNoFault() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void whoIsLostIsNamed() {
        stories.remove(CAST.second());
        assertThat(faults()).containsExactly("+442079460105 waits behind that one: is not in the history");
    }

    @Test
    void theWrongSiteIsNamed() {
        stories.put(CAST.first(), talk("nikos", SEAM.lastOffers(), SEAM.end()));
        assertThat(faults()).containsExactly("+442079460104 waits while Sydney hands over: was HANDLED by sydney");
    }

    @Test
    void anOfferWhileHandingOverIsNamed() {
        stories.put(CAST.across(), talk("nikos", SEAM.before(), SEAM.lastOffers()));
        assertThat(faults())
                .containsExactly(
                        "Sydney was offered a call at 2026-11-24T06:55:00Z, while handing over",
                        "Sydney: +442079460103 did not talk across the seam");
    }

    @Test
    void anAnswerBeforeTheDoorOpensIsNamed() {
        stories.put(CAST.first(), talk("jana", SEAM.lastOffers(), SEAM.end().minusSeconds(1)));
        assertThat(faults()).containsExactly("Sydney: +442079460104 was answered before anybody could");
    }

    @Test
    void whoIsOvertakenIsNamed() {
        stories.put(CAST.first(), talk("jana", SEAM.lastOffers(), SEAM.end().plusSeconds(60)));
        assertThat(faults()).containsExactly("Sydney: the callers' order was not kept");
    }

    @Test
    void whoShouldHaveLeftAndDidNotIsNamed() {
        stories.put(CAST.impatient(), talk("jana", SEAM.lastOffers(), SEAM.end()));
        assertThat(faults()).containsExactly("+442079460106 does not like to wait: was HANDLED");
    }
}
