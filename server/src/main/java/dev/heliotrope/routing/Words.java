package dev.heliotrope.routing;

import dev.heliotrope.call.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in English what routing asks and decides. */
final class Words {
    /** A sentence is for people, who stop reading; the decision keeps all reasons. */
    private static final int MOST_LOSSES = 12;

    private Words() {}

    static String languages(List<Language> languages) {
        return languages.stream()
                .map(language -> language.locale().getDisplayName(Locale.ENGLISH))
                .collect(Collectors.joining(" or "));
    }

    static String of(Channel channel) {
        return switch (channel) {
            case VOICE -> "calls";
            case CHAT -> "chats";
            case MESSAGE -> "messages";
            case EMAIL -> "e-mails";
        };
    }

    static String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600 ? seconds / 60 + " min" : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }

    private static String idle(AgentState state, Instant at) {
        return span(Duration.between(state.idleSince(), at));
    }

    /** Two who became free within the same second or minute look alike until the difference is told. */
    private static String idleLess(AgentState loser, AgentState winner, Instant at) {
        if (!idle(loser, at).equals(idle(winner, at))) {
            return "idle only " + idle(loser, at);
        }
        Duration less = Duration.between(winner.idleSince(), loser.idleSince());
        return "idle " + (less.compareTo(Duration.ofSeconds(1)) < 0 ? less.toMillis() + " ms" : span(less)) + " less";
    }

    static String behind(
            Criterion criterion,
            AgentState loser,
            Criterion.Fit lost,
            AgentState winner,
            Criterion.Fit won,
            Instant at) {
        return switch (criterion) {
            case Criterion.Of of ->
                switch (of) {
                    case PREFERRED -> "preferred " + lost.preferred() + " < " + won.preferred();
                    case PROFICIENCY -> "proficiency " + lost.level() + " < " + won.level();
                    case SUN -> "not in core hours";
                    case IDLE -> idleLess(loser, winner, at);
                    case OCCUPIED -> span(loser.talked()) + " with callers > " + span(winner.talked());
                };
            case Criterion.Weighted weighted ->
                "weighs less by " + span(Duration.ofMillis(weighted.of(loser, lost) - weighted.of(winner, won)));
        };
    }

    /** {@code "Jana Nováková: Czech 5, support 4, idle longest (3 min). Petr Dvořák: phone not registered."} */
    static String why(AgentState winner, WaitingCall call, List<Loss> losses, Instant at) {
        List<String> parts = new ArrayList<>();
        has(call.asked(), winner.agent(), parts);
        parts.add(
                call.queue().order().equals(Order.LONGEST_IDLE)
                        ? "idle longest (" + idle(winner, at) + ")"
                        : call.queue().order().name() + ", idle " + idle(winner, at));
        StringBuilder sentence = new StringBuilder(winner.agent().name())
                .append(": ")
                .append(String.join(", ", parts))
                .append('.');
        losses.stream()
                .limit(MOST_LOSSES)
                .forEach(loss -> sentence.append(' ').append(loss.words()).append('.'));
        if (losses.size() > MOST_LOSSES) {
            sentence.append(" And ").append(losses.size() - MOST_LOSSES).append(" others.");
        }
        return sentence.toString();
    }

    /** What is asked, with the agent's own levels. */
    private static void has(Trait asked, Agent agent, List<String> parts) {
        switch (asked) {
            case Trait.Skill skill -> parts.add(skill.name() + " " + agent.proficiency(skill.name()));
            case Trait.Speaks speaks ->
                speaks.any().stream()
                        .filter(language -> agent.proficiency(language) >= speaks.level())
                        .findFirst()
                        .ifPresent(language ->
                                parts.add(languages(List.of(language)) + " " + agent.proficiency(language)));
            case Trait.All all -> all.traits().forEach(trait -> has(trait, agent, parts));
            case Trait.Any any ->
                any.traits().stream()
                        .filter(trait -> trait.isIn(agent))
                        .findFirst()
                        .ifPresent(trait -> has(trait, agent, parts));
            case Trait.OneOf one -> parts.add("asked for by name");
            case Trait.Not not -> {}
        }
    }
}
