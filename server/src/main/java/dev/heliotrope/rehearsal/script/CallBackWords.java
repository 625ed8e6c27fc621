package dev.heliotrope.rehearsal.script;

import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.Transcript;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a caller has asked to be called back as a line wants it; and what of that to tell. */
final class CallBackWords {
    private static final String AT = "at";

    private CallBackWords() {}

    static boolean fit(Line.CallBack line, Happening.Sent sent) {
        Map<String, String> about = sent.about();
        return line.queue().value().equals(about.get("queue"))
                && line.number()
                        .map(number -> number.equals(about.get("number")))
                        .orElse(true)
                && line.when()
                        .map(when -> when.equals(about.getOrDefault(AT, Line.CallBack.SOON)))
                        .orElse(true);
    }

    static String expected(Line.CallBack line) {
        return words(line.queue().value(), line.number(), line.when());
    }

    /** What the last wish was, if there was one. */
    static Optional<String> last(Transcript transcript) {
        List<Happening.Sent> wishes = transcript.all(Happening.Sent.class).stream()
                .filter(sent -> !sent.about().isEmpty())
                .toList();
        return wishes.isEmpty()
                ? Optional.empty()
                : Optional.of("it was wished " + words(wishes.getLast().about()));
    }

    private static String words(Map<String, String> about) {
        return words(
                about.getOrDefault("queue", ""),
                Optional.ofNullable(about.get("number")),
                Optional.of(about.getOrDefault(AT, Line.CallBack.SOON)));
    }

    private static String words(String queue, Optional<String> number, Optional<String> when) {
        return "to be called back by queue " + queue
                + number.map(digits -> " on " + digits).orElse("")
                + when.map(time -> (time.equals(Line.CallBack.SOON) ? " " : " at ") + time)
                        .orElse("");
    }
}
