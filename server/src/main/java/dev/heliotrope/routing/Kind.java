package dev.heliotrope.routing;

import dev.heliotrope.call.Language;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of one queue that ask the same: they go through the same cohorts, step by step. */
final class Kind {
    private static final short UNKNOWN = -1;
    private static final int MOST_LANES = 8;

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
    final QueueLine line;
    final Criterion[] criteria;
    /** By step, how long it lasts in milliseconds; negative for as long as need be. */
    final long[] lasts;

    /** By step, how long after joining it begins, by time alone, in milliseconds; negative for never. */
    final long[] begins;

    private final Trait required;
    private final Language language;
    private final List<Trait> preferredTraits;
    private final Channel channel;
    private final boolean vip;
    private final boolean byTimeAlone;
    private final boolean ends;
    private Lane[] lanes = {};
    private long[] headStarts = {};
    private final @Nullable Cohort[] cohorts;
    /** The numbers of these, which are nearer; negative for one not asked for yet. */
    private final int[] cohortNumbers;

    private final short[] @Nullable [] levels;
    private short[] preferred = {};

    Kind(Queue queue, Terms terms, Signature signature, QueueLine line) {
        this.queue = queue;
        this.terms = terms;
        this.required = terms.required();
        this.language = terms.language();
        this.preferredTraits = terms.preferred();
        this.channel = terms.channel();
        this.vip = terms.vip();
        this.signature = signature;
        this.line = line;
        this.criteria = queue.order().criteria().toArray(Criterion[]::new);
        this.cohorts = new Cohort[queue.steps().size() + 1];
        this.cohortNumbers = new int[cohorts.length];
        Arrays.fill(cohortNumbers, -1);
        this.lasts = new long[cohorts.length];
        Arrays.setAll(lasts, step -> millis(queue.relax(step).after()));
        this.begins = new long[cohorts.length + 1];
        for (int step = 0; step < lasts.length; step++) {
            begins[step + 1] = begins[step] < 0 || lasts[step] < 0 ? -1 : begins[step] + lasts[step];
        }
        this.byTimeAlone = queue.steps().stream()
                .map(QueueStep::relax)
                .noneMatch(relax -> relax.nobodySignedIn() || relax.nobodyFree());
        this.ends = !(queue.end() instanceof End.AnyAgent);
        this.levels = new short[queue.steps().size() + 1][];
    }

    /** False for one that is equal but another object: whoever asks then looks again, the long way. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(WaitingCall call) {
        Request request = call.request();
        return call.queue() == queue
                && request.required() == required
                && request.priority().vip() == vip
                && request.channel() == channel
                && (request.language() == language || request.language().equals(language))
                && (request.preferred() == preferredTraits
                        || request.preferred().equals(preferredTraits));
    }

    private static long millis(@Nullable Duration lasts) {
        return lasts == null ? -1 : lasts.toMillis();
    }

    /** Nothing is left to try in that step. */
    boolean isOver(int step) {
        return ends && step >= lasts.length - 1;
    }

    /** Where to stand for a caller whom nothing but time has moved on; null for others, and if there are too many kinds of head starts. */
    @Nullable
    Lane lane(Caller caller) {
        boolean plain = byTimeAlone
                && caller.unanswered == 0
                && caller.excluded.isEmpty()
                && begins[caller.step()] >= 0
                && caller.since() == caller.joined + begins[caller.step()];
        return plain ? lane(caller.joined - caller.turn) : null;
    }

    private @Nullable Lane lane(long headStart) {
        for (int i = 0; i < headStarts.length; i++) {
            if (headStarts[i] == headStart) {
                return lanes[i];
            }
        }
        if (lanes.length == MOST_LANES) {
            return null;
        }
        Lane lane = new Lane(this, headStart);
        lanes = Arrays.copyOf(lanes, lanes.length + 1);
        lanes[lanes.length - 1] = lane;
        headStarts = Arrays.copyOf(headStarts, lanes.length);
        headStarts[lanes.length - 1] = headStart;
        line.add(lane);
        return lane;
    }

    boolean vip() {
        return vip;
    }

    Channel channel() {
        return channel;
    }

    Cohort cohort(int step, Cohorts all) {
        Cohort known = cohorts[step];
        return known == null ? newCohort(step, all) : known;
    }

    int cohortNumber(int step, Cohorts all) {
        int known = cohortNumbers[step];
        return known < 0 ? newCohort(step, all).number : known;
    }

    private Cohort newCohort(int step, Cohorts all) {
        Cohort cohort = all.of(
                new Cohort.Terms(asked(step), channel, vip, queue.relax(step).nobodySignedIn()));
        cohorts[step] = cohort;
        cohortNumbers[step] = cohort.number;
        return cohort;
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
