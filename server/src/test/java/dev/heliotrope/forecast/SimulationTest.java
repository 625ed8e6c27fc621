package dev.heliotrope.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.heliotrope.call.Language;
import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Opening;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Need;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.QueueStep;
import dev.heliotrope.routing.Relax;
import dev.heliotrope.routing.Request;
import dev.heliotrope.routing.Rules;
import dev.heliotrope.routing.Team;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration TARGET = Duration.ofSeconds(20);
    private static final Duration HANDLE = Duration.ofMinutes(4);
    private static final Language CZECH = new Language("cs");
    private static final Queue QUEUE = new Queue(
            "support",
            List.of(new QueueStep(new Need(1, List.of(), Need.skills(Map.of())), Relax.NEVER)),
            Duration.ofSeconds(15));

    private static final Calendar ALWAYS = new Calendar() {
        @Override
        public String name() {
            return "always";
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Opening at(Instant at) {
            return new Opening(Opening.Rule.OPEN, "always");
        }

        @Override
        public Optional<Instant> nextChange(Instant at) {
            return Optional.empty();
        }
    };

    private static Plan house(int agents) {
        List<Agent> all = IntStream.range(0, agents)
                .mapToObj(i -> new Agent("a" + i, "Agent " + i, "" + (100 + i), "team", Map.of(CZECH, 5), Map.of()))
                .toList();
        return new Plan(all, Map.of("team", new Team("team", "Team", "site", ALWAYS)), List.of(), Rules.USUAL);
    }

    private static Outlook simulated(int agents, double perHour, @Nullable Duration patience, int days, long seed) {
        Map<Integer, Double> allDay =
                IntStream.range(0, 24).boxed().collect(Collectors.toMap(hour -> hour, hour -> perHour));
        Traffic traffic =
                new Traffic(QUEUE, CZECH, ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class), allDay, HANDLE, patience);
        Instant to = MONDAY.plus(Duration.ofDays(days));
        Simulation simulation = new Simulation(house(agents), queue -> null, Duration.ZERO, MONDAY);
        return simulation.run(traffic.arrivals(MONDAY, to, new Random(seed)), to, TARGET);
    }

    /** 100 callers an hour of 4 minutes are 6.67 erlangs; the tolerances are some three standard errors of 40 days. */
    @Test
    void isWhatErlangCSaysWhereCallersWaitForEver() {
        double load = 100 * HANDLE.toSeconds() / 3600.0;
        Outlook outlook = simulated(8, 100, null, 40, 1);
        Figures figures = outlook.queues().get("support");

        assertThat(figures.abandoned()).isZero();
        assertThat(figures.serviceLevel()).isCloseTo(Erlang.answeredWithin(20, load, 8, 240), within(0.03));
        double expected = Erlang.meanWait(load, 8, 240);
        assertThat(figures.asa().toMillis() / 1000.0).isCloseTo(expected, within(0.15 * expected));
        assertThat(outlook.occupancy().get("team")).isCloseTo(load / 8, within(0.02));
    }

    @Test
    void isWhatErlangASaysWhereTheyLoseHeart() {
        double expected = Erlang.abandonment(120 / 3600.0, 240, 120, 7);
        Figures figures =
                simulated(7, 120, Duration.ofMinutes(2), 40, 2).queues().get("support");

        assertThat(expected).isBetween(0.1, 0.4);
        assertThat(figures.abandonment()).isCloseTo(expected, within(0.01));
        assertThat(figures.answered() + figures.abandoned()).isEqualTo(figures.callers());
    }

    @Test
    void theSameSeedGivesTheSameDay() {
        Outlook once = simulated(7, 120, Duration.ofMinutes(2), 1, 3);

        assertThat(simulated(7, 120, Duration.ofMinutes(2), 1, 3)).isEqualTo(once);
        assertThat(simulated(7, 120, Duration.ofMinutes(2), 1, 4)).isNotEqualTo(once);
    }

    @Test
    void whoRingsDoesNotLeaveTheQueueBeforeTheAnswer() {
        Simulation simulation = new Simulation(house(1), queue -> null, Duration.ofSeconds(5), MONDAY);
        List<Arrival> two = List.of(
                arrival(0, 60, 3), // hangs up while the phone rings
                arrival(1, 60, 600));
        Figures figures = simulation
                .run(two, MONDAY.plus(Duration.ofHours(1)), TARGET)
                .queues()
                .get("support");

        assertThat(figures.abandoned()).isOne();
        assertThat(figures.answered()).isOne();
        // free when the first hung up, after three seconds, and then the phone rang for five
        assertThat(figures.asa()).isEqualTo(Duration.ofSeconds(7));
    }

    private static Arrival arrival(int second, int handle, int patience) {
        return new Arrival(
                MONDAY.plusSeconds(second),
                QUEUE,
                Request.in(CZECH),
                Duration.ofSeconds(handle),
                Duration.ofSeconds(patience));
    }
}
