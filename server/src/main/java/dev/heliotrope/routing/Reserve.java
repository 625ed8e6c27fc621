package dev.heliotrope.routing;

/** {@code keep} agents who know {@code skill} at {@code level} or better stay free for VIPs, see {@link Priority#vip}. */
public record Reserve(String skill, int level, int keep) {
    boolean isFor(Agent agent) {
        return agent.proficiency(skill) >= level;
    }
}
