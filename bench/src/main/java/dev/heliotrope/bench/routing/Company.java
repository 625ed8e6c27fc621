package dev.heliotrope.bench.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Criterion;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Need;
import dev.heliotrope.routing.Order;
import dev.heliotrope.routing.Place;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Priority;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.QueueStep;
import dev.heliotrope.routing.Relax;
import dev.heliotrope.routing.Request;
import dev.heliotrope.routing.Reserve;
import dev.heliotrope.routing.Rules;
import dev.heliotrope.routing.Team;
import dev.heliotrope.routing.Trait;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * A company on every continent: 50 teams around the clock, each with 40 roles, 25 languages, 200 skills, 40 queues of three
 * steps, 1,000 kinds of requests. The same for every run.
 */
final class Company {
    static final int TEAMS = 50;
    static final int ROLES = 40;
    static final int LANGUAGES = 25;
    static final int SKILLS = 200;
    static final int QUEUES = 40;
    static final int KINDS = 1_000;

    private static final List<Order> ORDERS = List.of(
            Order.LONGEST_IDLE,
            Order.BEST_PROFICIENCY,
            Order.FOLLOW_THE_SUN,
            Order.LEAST_OCCUPIED,
            Order.weighted(new Criterion.Weighted(
                    Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(120), 30)));

    /** One in five has a head start, one in twenty is a VIP. */
    private static final List<Priority> STANDINGS = standings();

    private final SplittableRandom random = new SplittableRandom(1);
    private final List<Language> languages = new ArrayList<>();
    private final List<Queue> queues = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private int calls;

    Company() {
        for (int i = 0; i < LANGUAGES; i++) {
            languages.add(new Language("" + (char) ('a' + i) + (char) ('a' + i / 2)));
        }
        for (int i = 0; i < QUEUES; i++) {
            queues.add(queue(i));
        }
        for (int i = 0; i < KINDS; i++) {
            Trait skill = new Trait.Skill("skill" + i * 7 % SKILLS, 1 + i % 2);
            Request request = Request.in(languages.get(i / QUEUES)).requiring(skill);
            STANDINGS.forEach(standing -> requests.add(request.with(standing)));
        }
    }

    private static Queue queue(int number) {
        Trait any = Trait.All.ANYBODY;
        List<QueueStep> steps = List.of(
                new QueueStep(new Need(4, List.of(), any), Relax.after(Duration.ofSeconds(30 + number % 5 * 10))),
                new QueueStep(new Need(3, List.of(), any), Relax.after(Duration.ofSeconds(120))),
                new QueueStep(new Need(2, List.of(), any), Relax.NEVER));
        return new Queue(
                "queue" + number,
                steps,
                new End.AnyAgent(),
                ORDERS.get(number % ORDERS.size()),
                null,
                Duration.ofSeconds(20));
    }

    Plan plan(int agents) {
        Map<String, Team> teams = new HashMap<>();
        for (int i = 0; i < TEAMS; i++) {
            teams.put("team" + i, team(i));
        }
        List<Agent> all = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            all.add(agent(i));
        }
        List<Reserve> reserves = List.of(new Reserve("skill3", 4, 3), new Reserve("skill40", 3, 5));
        return new Plan(all, teams, reserves, Rules.USUAL);
    }

    private static Team team(int number) {
        return new Team(
                "team" + number,
                "Team " + number,
                "Site " + number,
                new Daily("Team " + number, number * 24 / TEAMS),
                Duration.ofMinutes(30),
                Duration.ofMinutes(5),
                Map.of());
    }

    private Agent agent(int number) {
        int role = number % (TEAMS * ROLES);
        Random traits = new Random(role);
        Map<Language, Integer> spoken = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            spoken.put(languages.get(traits.nextInt(LANGUAGES)), 2 + traits.nextInt(4));
        }
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            known.put("skill" + traits.nextInt(SKILLS), 1 + traits.nextInt(5));
        }
        String id = "agent" + number;
        return new Agent(id, id, "200", "team" + role % TEAMS, spoken, known);
    }

    private static List<Priority> standings() {
        List<Priority> standings = new ArrayList<>(Collections.nCopies(16, Priority.USUAL));
        for (int i = 1; i <= 4; i++) {
            standings.add(new Priority(Duration.ofSeconds(120L * i), i == 1));
        }
        return standings;
    }

    /** One more caller. */
    WaitingCall call(Instant at) {
        int request = random.nextInt(requests.size());
        Queue queue = queues.get(request / STANDINGS.size() % QUEUES);
        return new WaitingCall(new CallId("call-" + calls++), queue, requests.get(request), Place.taken(at));
    }
}
