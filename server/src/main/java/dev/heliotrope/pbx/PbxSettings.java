package dev.heliotrope.pbx;

import dev.heliotrope.call.Language;
import dev.heliotrope.routing.Agent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Asterisk's configuration is rendered from.
 *
 * @param languages the first is spoken where a caller's is not known
 * @param sounds holds {@code LANGUAGE/heliotrope/apology} and the other fixed sounds; a language or all may be missing
 * @param patience how a call is handled while our server is away
 */
public record PbxSettings(
        Ports ports,
        Addresses addresses,
        List<Agent> agents,
        List<Language> languages,
        Path sounds,
        Patience patience) {
    public PbxSettings {
        agents = List.copyOf(agents);
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("there must be a language");
        }
    }

    /** On loopback, with the usual ports and patience. */
    public static PbxSettings local(List<Agent> agents, List<Language> languages, Path sounds) {
        return new PbxSettings(Ports.DEFAULT, Addresses.LOOPBACK, agents, languages, sounds, Patience.DEFAULT);
    }

    public PbxSettings on(Ports others) {
        return new PbxSettings(others, addresses, agents, languages, sounds, patience);
    }

    public PbxSettings at(Addresses others) {
        return new PbxSettings(ports, others, agents, languages, sounds, patience);
    }

    public PbxSettings with(Patience other) {
        return new PbxSettings(ports, addresses, agents, languages, sounds, other);
    }

    /**
     * How a call is handled while our server is away, all in whole seconds of at least one.
     *
     * @param silence how long a server may keep silent before it counts as dead
     * @param pace between two tries to reach it
     * @param retry how long it is tried
     * @param fallback how long the fallback queue then rings the agents before voicemail
     */
    public record Patience(Duration silence, Duration pace, Duration retry, Duration fallback) {
        public static final Patience DEFAULT = new Patience(
                Duration.ofSeconds(4), Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(5));

        private static final Duration PARTING = Duration.ofSeconds(10);

        /** How long a caller whose talk with an agent is over hears nothing before goodbye. */
        Duration parting() {
            return retry.compareTo(PARTING) < 0 ? retry : PARTING;
        }

        public Patience {
            if (Stream.of(silence, pace, retry, fallback).anyMatch(time -> time.toSeconds() < 1)) {
                throw new IllegalArgumentException("less than a second");
            }
        }
    }
}
