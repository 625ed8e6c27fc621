package dev.heliotrope.routing;

import dev.heliotrope.hours.Shift;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Agents who are alike in all that a call can ask: team and hours, languages, skills, capacity; named ones are alone. */
final class Group {
    static final int CHANNELS = Channel.values().length;
    private static final int[] NONE = {};

    final int number;
    /** One of them, to ask about all. */
    Agent like;

    final Unit unit;
    final List<Desk> desks = new ArrayList<>();
    final int[] free = new int[CHANNELS];
    int onDuty;
    /** One bit for each channel by which somebody is free who stands in line; see {@link Cohorts#isOpen}. */
    int known;
    /** One bit for each channel that they have a capacity for. */
    final int takes;
    /** By channel, how many at a time. */
    final int[] capacity = new int[CHANNELS];
    /** Numbers of the reserves that count these agents. */
    int[] reserves = NONE;
    /** By channel, how many cohorts these agents could serve, and behind that their numbers. */
    final int[][] cohorts = new int[CHANNELS][1];

    private FreeLine[] lines = {};

    Group(int number, Agent like, Unit unit) {
        this.number = number;
        this.like = like;
        this.unit = unit;
        int channels = 0;
        for (Channel channel : Channel.values()) {
            capacity[channel.number] = like.capacity(channel);
            channels |= capacity[channel.number] > 0 ? 1 << channel.number : 0;
        }
        this.takes = channels;
    }

    boolean isOpen() {
        return unit.isOpen();
    }

    Shift.Phase phase() {
        return unit.phase();
    }

    void serve(Channel channel, int cohort) {
        int[] known = cohorts[channel.number];
        if (++known[0] == known.length) {
            known = Arrays.copyOf(known, known.length * 2 + 6);
            cohorts[channel.number] = known;
        }
        known[known[0]] = cohort;
    }

    /** The first by that order of those who are free; null if nobody is. */
    @Nullable
    Desk first(Channel channel, Signature signature) {
        if (free[channel.number] == 0) {
            return null;
        }
        int line = signature.number() * CHANNELS + channel.number;
        Idle first = line(line, channel, signature).first();
        return first == null ? null : first.desk;
    }

    private FreeLine line(int number, Channel channel, Signature signature) {
        if (number >= lines.length) {
            lines = Arrays.copyOf(lines, number + 1);
        }
        if (lines[number] == null) {
            lines[number] = new FreeLine(number, channel, signature);
            desks.stream()
                    .filter(desk -> desk.isFree(channel) && !desk.unlisted)
                    .forEach(lines[number]::enter);
        }
        return lines[number];
    }

    /** To be called after an agent has become free, or is free with another place in the order. */
    void come(Desk desk) {
        for (FreeLine line : lines) {
            if (line != null && desk.isFree(line.channel)) {
                line.enter(desk);
            }
        }
    }

    /** To be called after an agent has ceased to be free for these channels, or is free with another place in the order. */
    void go(Idle idle, int channels) {
        if (idle.isNowhere()) {
            return;
        }
        for (FreeLine line : lines) {
            if (line != null && (channels & (1 << line.channel.number)) != 0 && idle.isIn(line.number)) {
                line.left(idle);
            }
        }
    }

    private static final class FreeLine extends Line<Idle> {
        private final int number;
        private final Channel channel;
        private final Signature signature;

        FreeLine(int number, Channel channel, Signature signature) {
            this.number = number;
            this.channel = channel;
            this.signature = signature;
        }

        void enter(Desk desk) {
            if (desk.idle.enter(number)) {
                add(signature.key(desk.idle), desk.idle);
            }
        }

        @Override
        boolean isTrue(Idle idle, long key) {
            return idle.desk.isFree(channel) && idle.desk.idle == idle;
        }

        @Override
        int tie(Idle one, Idle other) {
            return signature.tie(one, other);
        }

        @Override
        void gone(Idle idle, long key) {
            idle.leave(number);
        }
    }
}
