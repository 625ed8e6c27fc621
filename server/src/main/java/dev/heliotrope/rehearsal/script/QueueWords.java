package dev.heliotrope.rehearsal.script;

import dev.heliotrope.call.Language;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Request.Standing;
import dev.heliotrope.routing.Trait;
import dev.heliotrope.yaml.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a caller waits where, and for whom, a line wants it; and what of that to tell. */
final class QueueWords {
    private QueueWords() {}

    static boolean fit(Line.Queue line, Request.Enqueue request, @Nullable Language language) {
        Line.Asked asked = line.asked();
        Standing standing = request.standing();
        return line.queue().value().equals(request.queue())
                && asked.skills().map(request.skills()::equals).orElse(true)
                && asked.language().map(wanted -> wanted.equals(language)).orElse(true)
                && asked.needs().map(standing.required()::equals).orElse(true)
                && asked.preferred().map(standing.preferred()::equals).orElse(true)
                && asked.headStart().map(standing.headStart()::equals).orElse(true)
                && asked.vip().map(wanted -> wanted == standing.vip()).orElse(true)
                && asked.about().map(standing.about()::equals).orElse(true);
    }

    static String expected(Line.Queue line) {
        Line.Asked asked = line.asked();
        List<String> words = new ArrayList<>(List.of("to wait in queue " + line.queue()));
        asked.skills().ifPresent(skills -> words.add(skills(skills)));
        asked.language().ifPresent(language -> words.add("in " + language));
        asked.needs().ifPresent(needs -> words.add(needs(needs)));
        asked.preferred().ifPresent(preferred -> words.add(rather(preferred)));
        asked.headStart().ifPresent(ahead -> words.add(Durations.shown(ahead) + " ahead"));
        asked.vip().ifPresent(vip -> words.add(vip(vip)));
        asked.about().ifPresent(about -> words.add("about " + about));
        return String.join(" ", words);
    }

    /** Of what the line says nothing of, only what a reader may have forgotten: language and skills. */
    static String happened(Line.Queue line, Request.Enqueue request, @Nullable Language language) {
        Line.Asked asked = line.asked();
        Standing standing = request.standing();
        List<String> words = new ArrayList<>(List.of("it was queue " + request.queue()));
        if (!request.skills().isEmpty() || asked.skills().isPresent()) {
            words.add(skills(request.skills()));
        }
        words.add("in " + language);
        asked.needs().ifPresent(wanted -> words.add(needs(standing.required())));
        asked.preferred().ifPresent(wanted -> words.add(rather(standing.preferred())));
        asked.headStart().ifPresent(wanted -> words.add(Durations.shown(standing.headStart()) + " ahead"));
        asked.vip().ifPresent(wanted -> words.add(vip(standing.vip())));
        asked.about()
                .ifPresent(wanted -> words.add("about " + (standing.about().isEmpty() ? "nothing" : standing.about())));
        return String.join(" ", words);
    }

    private static String skills(Map<String, Integer> skills) {
        return skills.isEmpty() ? "with no skills" : "with skills " + new TreeMap<>(skills);
    }

    private static String needs(Trait needs) {
        return needs.equals(Trait.All.ANYBODY) ? "with no needs" : "needing " + needs.words();
    }

    private static String rather(List<Trait> preferred) {
        return preferred.isEmpty()
                ? "preferring nobody"
                : preferred.stream().map(Trait::words).collect(Collectors.joining("; ", "preferring ", ""));
    }

    private static String vip(boolean vip) {
        return vip ? "as a VIP" : "as no VIP";
    }
}
