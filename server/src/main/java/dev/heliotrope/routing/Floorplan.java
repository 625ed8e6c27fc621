package dev.heliotrope.routing;

import dev.heliotrope.hours.Shift;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who sits where: agents in groups of those who are alike, calls in cohorts of those who ask the same, and which group could
 * serve which cohort. Made anew for each plan.
 */
final class Floorplan {
    private record Alike(
            String team, String own, Map<?, Integer> languages, Map<?, Integer> skills, Map<?, Integer> capacity) {}

    final Plan plan;
    final List<Desk> desks = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();
    final List<Unit> units = new ArrayList<>();
    final Reserves reserves;
    /** By channel, the groups in which somebody is free. */
    final GroupSet[] free = new GroupSet[Group.CHANNELS];

    final Cohorts cohorts = new Cohorts(groups, this::single);
    final Kinds kinds = new Kinds(this::single);
    private final Map<String, Desk> byId = new HashMap<>();
    /** How many have become free and stand in no line yet. */
    private int comers;

    Floorplan(Plan plan, Map<String, AgentState> states) {
        this.plan = plan;
        this.reserves = new Reserves(plan.reserves());
        Arrays.setAll(free, channel -> new GroupSet());
        Map<Alike, Group> alike = new HashMap<>();
        Map<String, Unit> hours = new HashMap<>();
        for (AgentState state : states.values()) {
            Agent agent = state.agent();
            Group group = alike.computeIfAbsent(
                    alike(agent),
                    key -> group(agent, hours.computeIfAbsent(key.team() + "/" + key.own(), id -> unit(agent))));
            Desk desk = new Desk(desks.size(), state, group);
            desks.add(desk);
            byId.put(agent.id(), desk);
            group.desks.add(desk);
        }
    }

    private Alike alike(Agent agent) {
        Team team = plan.teams().get(agent.team());
        String own = team != null && team.own().containsKey(agent.id()) ? agent.id() : "";
        return new Alike(agent.team(), own, agent.languages(), agent.skills(), agent.capacity());
    }

    private Group group(Agent like, Unit unit) {
        Group group = new Group(groups.size(), like, unit);
        groups.add(group);
        unit.groups.add(group);
        reserves.add(group);
        return group;
    }

    private Unit unit(Agent agent) {
        Team team = plan.teams().get(agent.team());
        Shift shift =
                team == null ? null : team.own().containsKey(agent.id()) ? team.shiftOf(agent.id()) : team.shift();
        Unit unit = new Unit(shift);
        units.add(unit);
        return unit;
    }

    @Nullable
    Desk desk(String agent) {
        return byId.get(agent);
    }

    /** Agents who are asked for by name are no longer like any other. */
    private void single(Trait trait) {
        switch (trait) {
            case Trait.OneOf named -> named.agents().forEach(this::single);
            case Trait.All all -> all.traits().forEach(this::single);
            case Trait.Any any -> any.traits().forEach(this::single);
            case Trait.Not not -> single(not.trait());
            case Trait.Skill skill -> {}
            case Trait.Speaks speaks -> {}
        }
    }

    private void single(String agent) {
        Desk desk = byId.get(agent);
        if (desk != null && desk.group.desks.size() > 1) {
            Group old = desk.group;
            int wasFree = desk.free;
            boolean wasOnDuty = desk.onDuty;
            set(desk, 0, false);
            old.desks.remove(desk);
            old.like = old.desks.getFirst().agent;
            desk.moveTo(group(desk.agent, old.unit));
            cohorts.added(desk.group, old);
            set(desk, wasFree, wasOnDuty);
            list(desk);
        }
    }

    /** True if nobody is free who would do; false also if that would take a closer look. */
    boolean isNobodyFree(int cohort) {
        return comers == 0 && !cohorts.isOpen(cohort);
    }

    /** The agent is so from now on, and all indexes with them. */
    void update(Desk desk, AgentState next, long now) {
        Idle before = desk.idle;
        desk.become(next);
        if (desk.idle != before && desk.free != 0) {
            desk.group.go(before, desk.free);
            unlist(desk, true);
        }
        set(desk, desk.freeAt(now), desk.isOnDuty());
    }

    private void set(Desk desk, int freeFor, boolean onDuty) {
        Group group = desk.group;
        group.onDuty += (onDuty ? 1 : 0) - (desk.onDuty ? 1 : 0);
        desk.onDuty = onDuty;
        int changed = desk.free ^ freeFor;
        desk.free = freeFor;
        for (int channel = 0; channel < Group.CHANNELS && changed >> channel != 0; channel++) {
            if ((changed & (1 << channel)) != 0) {
                count(group, channel, (freeFor & (1 << channel)) != 0 ? 1 : -1);
            }
        }
        if ((changed & ~freeFor) != 0) {
            group.go(desk.idle, changed & ~freeFor);
        }
        unlist(desk, freeFor != 0 && (desk.unlisted || (changed & freeFor) != 0));
    }

    private void unlist(Desk desk, boolean unlisted) {
        comers += (unlisted ? 1 : 0) - (desk.unlisted ? 1 : 0);
        desk.unlisted = unlisted;
    }

    /** Takes their place among those who are free. */
    void list(Desk desk) {
        if (desk.unlisted) {
            unlist(desk, false);
            desk.group.come(desk);
            for (int channel = 0; channel < Group.CHANNELS && desk.free >> channel != 0; channel++) {
                if ((desk.free & (1 << channel)) != 0) {
                    cohorts.know(desk.group, channel, true);
                }
            }
        }
    }

    private void count(Group group, int channel, int more) {
        group.free[channel] += more;
        reserves.count(group, channel, more);
        free[channel].set(group.number, group.free[channel] > 0);
        if (group.free[channel] == 0) {
            cohorts.know(group, channel, false);
        }
    }
}
