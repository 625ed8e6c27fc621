package dev.heliotrope.estimate;

import dev.heliotrope.hours.Shift;
import dev.heliotrope.routing.Agent;

/** Agents who are alike in what they can do and when: how many are at work, and how many of them free. */
final class Crew {
    final int number;
    final Agent like;
    final Shift shift;
    final Average handling;
    int onDuty;
    int idle;

    Crew(int number, Agent like, Shift shift, Average handling) {
        this.number = number;
        this.like = like;
        this.shift = shift;
        this.handling = handling;
    }

    void count(boolean isOnDuty, boolean isIdle, int people) {
        onDuty += isOnDuty ? people : 0;
        idle += isIdle ? people : 0;
    }
}
