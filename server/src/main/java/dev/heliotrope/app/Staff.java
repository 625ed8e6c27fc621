package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.config.Promise;
import dev.heliotrope.config.Settings;
import dev.heliotrope.coverage.Want;
import dev.heliotrope.hours.Calendar;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Channel;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Trait;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who can do what, and which hours they keep, as coverage needs it. */
public record Staff(Settings settings) {
    /** Each language, skill and queue, then what is promised. */
    public List<Want> wants(int least) {
        List<Want> wants = new ArrayList<>();
        settings.promises().forEach(promise -> wants.add(promised(promise)));
        settings.languages()
                .all()
                .forEach(language ->
                        wants.add(want("language " + language.tag(), agent -> agent.proficiency(language) > 0, least)));
        skills().forEach(skill -> wants.add(want("skill " + skill, agent -> agent.proficiency(skill) > 0, least)));
        new TreeSet<>(settings.queues().keySet())
                .forEach(queue -> wants.add(want("queue " + queue, agent -> serves(agent, queue), least)));
        return wants;
    }

    private TreeSet<String> skills() {
        return settings.agents().stream()
                .flatMap(agent -> agent.skills().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Want want(String what, Predicate<Agent> counts, int least) {
        return new Want(what, crew(counts), least, Optional.empty());
    }

    private Want promised(Promise promise) {
        return new Want(
                "promise " + promise.id() + ": " + promise.name(),
                crew(agent -> keeps(agent, promise)),
                promise.atLeast(),
                Optional.of(promise.hours()));
    }

    private boolean keeps(Agent agent, Promise promise) {
        Optional<Language> language = promise.language();
        return language.map(tongue -> agent.proficiency(tongue) >= promise.level())
                        .orElse(true)
                && promise.skill()
                        .map(skill -> agent.proficiency(skill) >= promise.skillLevel())
                        .orElse(true)
                && promise.queue().map(queue -> serves(agent, queue)).orElse(true);
    }

    /**
     * Calls wait in queues, so whoever takes chats alone is of no help there. The first step of a queue is what it is meant to be;
     * the caller's language is left out of it.
     */
    private boolean serves(Agent agent, String id) {
        Queue queue = settings.queues().get(id);
        Trait asked = queue == null ? Trait.All.ANYBODY : queue.need(0).trait();
        return agent.capacity(Channel.VOICE) > 0 && asked.isIn(agent);
    }

    private List<Want.Crew> crew(Predicate<Agent> counts) {
        IdentityHashMap<Calendar, Integer> people = new IdentityHashMap<>();
        List<Calendar> order = new ArrayList<>();
        settings.agents().stream()
                .filter(counts)
                .flatMap(agent -> hours(agent).stream())
                .forEach(hours -> {
                    if (people.merge(hours, 1, Integer::sum) == 1) {
                        order.add(hours);
                    }
                });
        return order.stream()
                .map(hours -> new Want.Crew(hours, people.getOrDefault(hours, 0)))
                .toList();
    }

    private Optional<Calendar> hours(Agent agent) {
        return Optional.ofNullable(settings.teams().get(agent.team())).map(team -> team.calendarOf(agent.id()));
    }

    /** Where most agents are; of several such zones the first by name. */
    public ZoneId zone() {
        Map<String, Long> agents = settings.agents().stream()
                .flatMap(agent -> hours(agent).stream())
                .collect(Collectors.groupingBy(hours -> hours.zone().getId(), TreeMap::new, Collectors.counting()));
        return agents.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> ZoneId.of(most.getKey()))
                .orElse(ZoneId.of("UTC"));
    }
}
