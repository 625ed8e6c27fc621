package dev.heliotrope.routing;

import dev.heliotrope.hours.Shift;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    final List<Cohort> cohorts = new ArrayList<>();
    final Reserves reserves;
    /** By channel, one bit for each group in which somebody is free. */
    final long[][] free = new long[Group.CHANNELS][];
    /** By cohort, the turn of the first caller. */
    long[] firstTurns = new long[64];

    private final Map<String, Desk> byId = new HashMap<>();
    private final Map<Cohort.Terms, Cohort> byTerms = new HashMap<>();
    private final IdentityHashMap<Queue, Map<Kind.Terms, Kind>> kinds = new IdentityHashMap<>();
    /** The same callers come again and again, and to compare what they ask takes longer than to find it here. */
    private final @Nullable Kind[] recent = new Kind[4_096];

    private final List<Signature> signatures = new ArrayList<>();
    private final Matching matching = new Matching(groups);

    Floorplan(Plan plan, Map<String, AgentState> states) {
        this.plan = plan;
        this.reserves = new Reserves(plan.reserves());
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
        Arrays.setAll(free, channel -> new long[groups.size() / Long.SIZE + 1]);
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

    Kind kind(WaitingCall call) {
        Request request = call.request();
        int at = (System.identityHashCode(request.required()) * 31
                        + System.identityHashCode(call.queue())
                        + request.language().hashCode())
                & (recent.length - 1);
        Kind kind = recent[at];
        if (kind == null || !kind.isOf(call)) {
            kind = kindOf(call);
            recent[at] = kind;
        }
        return kind;
    }

    private Kind kindOf(WaitingCall call) {
        Map<Kind.Terms, Kind> ofQueue = kinds.computeIfAbsent(call.queue(), queue -> new HashMap<>());
        return ofQueue.computeIfAbsent(
                Kind.Terms.of(call.request()), terms -> new Kind(call.queue(), named(terms), signature(call.queue())));
    }

    private Signature signature(Queue queue) {
        List<Criterion> criteria = Signature.of(queue.order());
        for (Signature known : signatures) {
            if (known.criteria().equals(criteria)) {
                return known;
            }
        }
        Signature signature = new Signature(signatures.size(), criteria);
        signatures.add(signature);
        return signature;
    }

    Cohort cohort(Cohort.Terms terms) {
        return byTerms.computeIfAbsent(terms, this::newCohort);
    }

    private Cohort newCohort(Cohort.Terms terms) {
        single(terms.asked());
        long[] bits = matching.of(terms.asked());
        for (Group group : groups) {
            if (group.like.capacity(terms.channel()) == 0) {
                bits[group.number / Long.SIZE] &= ~(1L << group.number);
            }
        }
        Cohort cohort = new Cohort(cohorts.size(), terms, bits);
        cohorts.add(cohort);
        for (int i = 0; i < cohort.groupCount; i++) {
            groups.get(cohort.groups[i]).serve(terms.channel(), cohort.number);
        }
        if (cohort.number >= firstTurns.length) {
            firstTurns = Arrays.copyOf(firstTurns, cohort.number * 2);
        }
        firstTurns[cohort.number] = Long.MAX_VALUE;
        return cohort;
    }

    private Kind.Terms named(Kind.Terms terms) {
        terms.preferred().forEach(this::single);
        return terms;
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
            old.like = old.desks.getFirst().state.agent();
            desk.moveTo(group(desk.state.agent(), old.unit));
            added(desk.group, old);
            set(desk, wasFree, wasOnDuty);
            list(desk);
        }
    }

    private void added(Group group, Group old) {
        for (int channel = 0; channel < free.length; channel++) {
            free[channel] = Arrays.copyOf(free[channel], groups.size() / Long.SIZE + 1);
        }
        matching.added(group);
        for (Cohort cohort : cohorts) {
            if (cohort.isServedBy(old)) {
                cohort.add(group);
                group.serve(cohort.terms.channel(), cohort.number);
            }
        }
    }

    /** The agent is so from now on, and all indexes with them. */
    void update(Desk desk, AgentState next, long now) {
        Idle before = desk.idle;
        desk.become(next);
        if (desk.idle != before && desk.free != 0) {
            desk.group.go(before, desk.free);
            desk.unlisted = true;
        }
        set(desk, desk.freeAt(now), desk.state.isOnDuty() && desk.group.isOpen());
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
        desk.unlisted = freeFor != 0 && (desk.unlisted || (changed & freeFor) != 0);
    }

    /** Takes their place among those who are free. */
    void list(Desk desk) {
        if (desk.unlisted) {
            desk.unlisted = false;
            desk.group.come(desk);
        }
    }

    private void count(Group group, int channel, int more) {
        group.free[channel] += more;
        reserves.count(group, channel, more);
        long bit = 1L << group.number;
        int word = group.number / Long.SIZE;
        free[channel][word] = group.free[channel] > 0 ? free[channel][word] | bit : free[channel][word] & ~bit;
    }

    void refresh(Cohort cohort) {
        firstTurns[cohort.number] = cohort.firstTurn();
    }

    /** Anybody who would do is on shift and signed in. */
    boolean isAnybodyOnDuty(Cohort cohort) {
        for (int i = 0; i < cohort.groupCount; i++) {
            if (groups.get(cohort.groups[i]).onDuty > 0) {
                return true;
            }
        }
        return false;
    }
}
