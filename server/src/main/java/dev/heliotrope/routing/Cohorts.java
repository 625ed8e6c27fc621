package dev.heliotrope.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All cohorts, and which groups of agents could serve each. */
final class Cohorts {
    private final List<Group> groups;
    private final Map<Cohort.Terms, Cohort> byTerms = new HashMap<>();
    private final List<Cohort> all = new ArrayList<>();
    private final Matching matching;
    final Heads heads = new Heads();

    private final Consumer<Trait> asked;
    /** By cohort, how many of its groups have somebody free who stands in line: of the cohort itself nothing need be looked at. */
    private int[] open = new int[64];

    /** {@code asked} is told what agents will be asked for, before they are looked at. */
    Cohorts(List<Group> groups, Consumer<Trait> asked) {
        this.groups = groups;
        this.asked = asked;
        this.matching = new Matching(groups);
    }

    Cohort get(int number) {
        return all.get(number);
    }

    Cohort of(Cohort.Terms terms) {
        Cohort known = byTerms.get(terms);
        if (known == null) {
            asked.accept(terms.asked());
            known = open(terms);
            byTerms.put(terms, known);
        }
        return known;
    }

    private Cohort open(Cohort.Terms terms) {
        long[] bits = matching.of(terms.asked());
        for (Group group : groups) {
            if (group.like.capacity(terms.channel()) == 0) {
                bits[group.number / Long.SIZE] &= ~(1L << group.number);
            }
        }
        heads.open(all.size());
        open = all.size() < open.length ? open : Arrays.copyOf(open, all.size() * 2);
        Cohort cohort = new Cohort(all.size(), terms, bits, heads);
        all.add(cohort);
        for (int i = 0; i < cohort.groupCount; i++) {
            Group group = groups.get(cohort.groups[i]);
            group.serve(terms.channel(), cohort.number);
            open[cohort.number] += (group.known >> terms.channel().number) & 1;
        }
        return cohort;
    }

    /** Whoever could be served by the old group can be by the new one, which was part of it. */
    void added(Group group, Group old) {
        matching.added(group);
        for (Cohort cohort : all) {
            if (cohort.isServedBy(old)) {
                cohort.add(group);
                group.serve(cohort.terms.channel(), cohort.number);
            }
        }
    }

    /** Somebody is free who would do, of those who stand in line. */
    boolean isOpen(int cohort) {
        return open[cohort] > 0;
    }

    /** That group has, or no longer has, somebody free who stands in line. */
    void know(Group group, int channel, boolean free) {
        if (((group.known >> channel) & 1) != (free ? 1 : 0)) {
            group.known ^= 1 << channel;
            int[] cohorts = group.cohorts[channel];
            for (int i = 1; i <= cohorts[0]; i++) {
                open[cohorts[i]] += free ? 1 : -1;
            }
        }
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
