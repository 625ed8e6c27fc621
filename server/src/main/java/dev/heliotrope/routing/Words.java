package dev.heliotrope.routing;

import dev.heliotrope.call.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    static String of(Need need, Language caller) {
        List<String> parts = new ArrayList<>();
        if (need.languageLevel() > 0) {
            parts.add(languages(accepted(need, caller)) + " " + need.languageLevel());
        }
        new TreeMap<>(need.skills()).forEach((skill, level) -> parts.add(skill + " " + level));
        return parts.isEmpty() ? "anybody" : String.join(", ", parts);
    }

    static List<Language> accepted(Need need, Language caller) {
        List<Language> all = new ArrayList<>(List.of(caller));
        need.orLanguages().stream().filter(other -> !all.contains(other)).forEach(all::add);
        return all;
    }

    static String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600 ? seconds / 60 + " min" : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }

    /** {@code "Jana Nováková: Czech 5, support 4, idle longest (3 min). Petr Dvořák: phone not registered."} */
    static String why(AgentState winner, WaitingCall call, Need need, List<Loss> losses, Instant at) {
        String idle = "idle longest (" + span(Duration.between(winner.idleSince(), at)) + ").";
        StringBuilder sentence = new StringBuilder(winner.agent().name())
                .append(": ")
                .append(has(winner.agent(), call, need))
                .append(idle);
        losses.stream()
                .limit(MOST_LOSSES)
                .forEach(loss -> sentence.append(' ').append(loss.words()).append('.'));
        if (losses.size() > MOST_LOSSES) {
            sentence.append(" And ").append(losses.size() - MOST_LOSSES).append(" others.");
        }
        return sentence.toString();
    }

    private static String has(Agent agent, WaitingCall call, Need need) {
        StringBuilder parts = new StringBuilder();
        for (Language language : accepted(need, call.language())) {
            if (agent.proficiency(language) > 0) {
                parts.append(languages(List.of(language)))
                        .append(' ')
                        .append(agent.proficiency(language))
                        .append(", ");
                break;
            }
        }
        for (Map.Entry<String, Integer> skill : new TreeMap<>(need.skills()).entrySet()) {
            parts.append(skill.getKey())
                    .append(' ')
                    .append(agent.proficiency(skill.getKey()))
                    .append(", ");
        }
        return parts.toString();
    }
}
