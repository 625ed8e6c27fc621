package dev.heliotrope.routing;

import dev.heliotrope.call.Language;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of one queue that ask the same: they go through the same cohorts, step by step. */
final class Kind {
    private static final short UNKNOWN = -1;

    /** What requests of one kind have in common; the queue is the same object. */
    record Terms(Language language, Channel channel, Trait required, List<Trait> preferred, boolean vip) {
        static Terms of(Request request) {
            return new Terms(
                    request.language(),
                    request.channel(),
                    request.required(),
                    request.preferred(),
                    request.priority().vip());
        }
    }

    final Queue queue;
    final Terms terms;
    final Signature signature;
    final Criterion[] criteria;
    /** By step, how long it lasts in milliseconds, negative for as long as need be; and who is in it because of that. */
    final long[] lasts;

    final Alarms.@Nullable Row[] rows;
    private final @Nullable Cohort[] cohorts;
    private final short[] @Nullable [] levels;
    private short[] preferred = {};

    Kind(Queue queue, Terms terms, Signature signature) {
        this.queue = queue;
        this.terms = terms;
        this.signature = signature;
        this.criteria = queue.order().criteria().toArray(Criterion[]::new);
        this.cohorts = new Cohort[queue.steps().size() + 1];
        this.rows = new Alarms.Row[cohorts.length];
        this.lasts = new long[cohorts.length];
        Arrays.setAll(lasts, step -> millis(queue.relax(step).after()));
        this.levels = new short[queue.steps().size() + 1][];
    }

    /** False for one that is equal but another object: whoever asks then looks again, the long way. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(WaitingCall call) {
        Request request = call.request();
        return call.queue() == queue
                && request.priority().vip() == terms.vip()
                && request.channel() == terms.channel()
                && request.language().equals(terms.language())
                && request.required() == terms.required()
                && request.preferred().equals(terms.preferred());
    }

    private static long millis(@Nullable Duration lasts) {
        return lasts == null ? -1 : lasts.toMillis();
    }

    boolean vip() {
        return terms.vip();
    }

    Channel channel() {
        return terms.channel();
    }

    Cohort cohort(int step, Floorplan floor) {
        Cohort known = cohorts[step];
        if (known == null) {
            known = floor.cohort(new Cohort.Terms(
                    asked(step), terms.channel(), terms.vip(), queue.relax(step).nobodySignedIn()));
            cohorts[step] = known;
        }
        return known;
    }

    private Trait asked(int step) {
        return queue.need(step).of(terms.language(), terms.required());
    }

    /** The same as {@link WaitingCall#level}, asked of each group once. */
    int level(int step, Cohort cohort, Group group) {
        int at = Arrays.binarySearch(cohort.groups, 0, cohort.groupCount, group.number);
        short[] known = levels[step];
        if (known == null || known.length <= at) {
            int from = known == null ? 0 : known.length;
            known = known == null ? new short[cohort.groupCount] : Arrays.copyOf(known, cohort.groupCount);
            Arrays.fill(known, from, known.length, UNKNOWN);
            levels[step] = known;
        }
        if (known[at] == UNKNOWN) {
            boolean tongueAsked = queue.need(step).languageLevel() > 0;
            int tongue = tongueAsked ? 0 : group.like.proficiency(terms.language());
            known[at] = (short) (tongue + asked(step).level(group.like));
        }
        return known[at];
    }

    int preferred(Group group) {
        if (terms.preferred().isEmpty()) {
            return 0;
        }
        if (preferred.length <= group.number) {
            int from = preferred.length;
            preferred = Arrays.copyOf(preferred, group.number + 16);
            Arrays.fill(preferred, from, preferred.length, UNKNOWN);
        }
        if (preferred[group.number] == UNKNOWN) {
            preferred[group.number] = (short) terms.preferred().stream()
                    .filter(trait -> trait.isIn(group.like))
                    .count();
        }
        return preferred[group.number];
    }
}
