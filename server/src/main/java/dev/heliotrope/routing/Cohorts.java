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
    /** By cohort, the turn of the first caller. */
    long[] firstTurns = new long[64];

    private final Consumer<Trait> asked;

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
        Cohort cohort = new Cohort(all.size(), terms, bits);
        all.add(cohort);
        for (int i = 0; i < cohort.groupCount; i++) {
            groups.get(cohort.groups[i]).serve(terms.channel(), cohort.number);
        }
        if (cohort.number >= firstTurns.length) {
            firstTurns = Arrays.copyOf(firstTurns, cohort.number * 2);
        }
        firstTurns[cohort.number] = Long.MAX_VALUE;
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
