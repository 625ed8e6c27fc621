package dev.heliotrope.forecast;

import dev.heliotrope.call.Language;
import dev.heliotrope.hours.Rules;
import dev.heliotrope.hours.Span;
import dev.heliotrope.hours.Timetable;
import dev.heliotrope.hours.Week;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Need;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.QueueStep;
import dev.heliotrope.routing.Team;
import dev.heliotrope.routing.Trait;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What wears out estimates of waits: days that are steady, rush, lose a team, have callers whom few can serve, or agents who do not answer. */
public final class Drills {
    private static final Language ENGLISH = new Language("en");
    private static final Language CZECH = new Language("cs");
    private static final Language GREEK = new Language("el");
    private static final Duration HANDLE = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration RING = Duration.ofSeconds(15);

    /** The caller's language, after half a minute some of it, after two minutes English. */
    private static final Queue SUPPORT = queue(
            "support",
            List.of(
                    new QueueStep.From(Duration.ZERO, need(3, "support")),
                    new QueueStep.From(Duration.ofSeconds(30), need(1, "support")),
                    new QueueStep.From(
                            Duration.ofMinutes(2), new Need(1, List.of(ENGLISH), Need.skills(Map.of("support", 1))))));

    private static final Queue BILLING =
            queue("billing", List.of(new QueueStep.From(Duration.ZERO, need(1, "billing"))));

    private static final Queue PERSONAL =
            queue("personal", List.of(new QueueStep.From(Duration.ZERO, need(1, "support"))));

    private Drills() {}

    private static Queue queue(String id, List<QueueStep.From> steps) {
        return new Queue(id, QueueStep.timeline(steps), RING);
    }

    private static Need need(int language, String skill) {
        return new Need(language, List.of(), Need.skills(Map.of(skill, 1)));
    }

    public static List<Drill> all() {
        return List.of(steady(), rush(), closing(), rare(), byName(), absent());
    }

    private static Drill steady() {
        return new Drill(
                "steady",
                "as many callers all day as 20 agents can just serve",
                plan(team("day", 8, 20), crew(20, "day", Map.of(CZECH, 5, ENGLISH, 3), "support", "billing")),
                List.of(calls(SUPPORT, CZECH, "8-19", 200), calls(BILLING, CZECH, "8-19", 90)),
                0);
    }

    private static Drill rush() {
        List<Agent> agents = new ArrayList<>();
        agents.addAll(crew(14, "day", Map.of(CZECH, 5, ENGLISH, 3), "support"));
        agents.addAll(crew(6, "day", Map.of(CZECH, 5), "support", "billing"));
        return new Drill(
                "rush",
                "for an hour in the morning and one after lunch far more callers than agents can serve",
                plan(team("day", 8, 20), agents),
                List.of(
                        new Traffic(
                                SUPPORT,
                                CZECH,
                                ZoneOffset.UTC,
                                everyDay(),
                                hours(Map.of(
                                        "8-9", 180.0, "10-10", 420.0, "11-12", 200.0, "13-13", 380.0, "14-19", 190.0)),
                                HANDLE,
                                PATIENCE),
                        calls(BILLING, CZECH, "8-19", 60)),
                0);
    }

    private static Drill closing() {
        List<Agent> agents = new ArrayList<>();
        agents.addAll(crew(14, "day", Map.of(CZECH, 5, ENGLISH, 4), "support"));
        agents.addAll(crew(8, "late", Map.of(CZECH, 3, ENGLISH, 5), "support"));
        Map<String, Team> teams = new HashMap<>(team("day", 7, 16));
        teams.putAll(team("late", 12, 22));
        return new Drill(
                "team-closes",
                "the larger of two teams goes home at 16:00 and the callers do not",
                plan(teams, agents),
                List.of(new Traffic(
                        SUPPORT,
                        CZECH,
                        ZoneOffset.UTC,
                        everyDay(),
                        hours(Map.of("7-11", 200.0, "12-15", 300.0, "16-21", 130.0)),
                        HANDLE,
                        PATIENCE)),
                0);
    }

    private static Drill rare() {
        List<Agent> agents = new ArrayList<>();
        agents.addAll(crew(14, "day", Map.of(CZECH, 5, ENGLISH, 4), "support"));
        agents.addAll(crew(3, "day", Map.of(GREEK, 5, ENGLISH, 2), "support"));
        return new Drill(
                "rare-language",
                "three of seventeen agents speak Greek, and Greek callers get English after two minutes",
                plan(team("day", 8, 20), agents),
                List.of(calls(SUPPORT, CZECH, "8-19", 195), calls(SUPPORT, GREEK, "8-19", 48)),
                0);
    }

    /** Short talks: of one agent's long ones an interval is too wide to be told. */
    private static Drill byName() {
        Trait either = new Trait.OneOf(Set.of("agent-100", "agent-101"));
        return new Drill(
                "by-name",
                "one caller in ten wants one of two agents, whom the others may have as well",
                plan(team("day", 8, 20), crew(12, "day", Map.of(CZECH, 5), "support")),
                List.of(brief(SUPPORT, 480), brief(PERSONAL, 60).requiring(either)),
                0);
    }

    private static Traffic brief(Queue queue, double perHour) {
        return new Traffic(
                queue,
                CZECH,
                ZoneOffset.UTC,
                everyDay(),
                hours(Map.of("8-19", perHour)),
                Duration.ofSeconds(70),
                PATIENCE);
    }

    private static Drill absent() {
        return new Drill(
                "no-shows",
                "every sixth offer rings out, and that agent is away for two minutes",
                plan(team("day", 8, 20), crew(20, "day", Map.of(CZECH, 5), "support", "billing")),
                List.of(calls(SUPPORT, CZECH, "8-19", 170), calls(BILLING, CZECH, "8-19", 80)),
                1 / 6.0);
    }

    private static Plan plan(Map<String, Team> teams, List<Agent> agents) {
        List<Agent> numbered = IntStream.range(0, agents.size())
                .mapToObj(i -> named(agents.get(i), i))
                .toList();
        return new Plan(numbered, teams, List.of(), dev.heliotrope.routing.Rules.USUAL);
    }

    private static Agent named(Agent like, int number) {
        String id = "agent-" + (100 + number);
        return new Agent(id, id, "" + (100 + number), like.team(), like.languages(), like.skills());
    }

    private static List<Agent> crew(int many, String team, Map<Language, Integer> languages, String... skills) {
        Map<String, Integer> levels = new HashMap<>();
        for (String skill : skills) {
            levels.put(skill, 3);
        }
        return IntStream.range(0, many)
                .mapToObj(i -> new Agent("", "", "", team, languages, levels))
                .toList();
    }

    private static Map<String, Team> team(String id, int from, int to) {
        Span span = new Span(LocalTime.of(from, 0), LocalTime.of(to, 0));
        Timetable hours = new Timetable(id, ZoneOffset.UTC, Rules.of(Week.everyDay(span)));
        return Map.of(id, new Team(id, id, id, hours));
    }

    private static Traffic calls(Queue queue, Language language, String hours, double perHour) {
        return new Traffic(
                queue, language, ZoneOffset.UTC, everyDay(), hours(Map.of(hours, perHour)), HANDLE, PATIENCE);
    }

    private static EnumSet<DayOfWeek> everyDay() {
        return EnumSet.allOf(DayOfWeek.class);
    }

    private static Map<Integer, Double> hours(Map<String, Double> spans) {
        Map<Integer, Double> perHour = new HashMap<>();
        spans.forEach((span, callers) -> {
            String[] ends = span.split("-");
            IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
                    .forEach(hour -> perHour.put(hour, callers));
        });
        return perHour;
    }
}
