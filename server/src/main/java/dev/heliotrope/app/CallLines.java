package dev.heliotrope.app;

import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.Transcript;
import dev.heliotrope.yaml.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** A rehearsed call for people: a line for each thing that happens, with the time since the call began. */
record CallLines(Instant began, boolean coloured) {
    /** What is heard, what is done, and all the rest. */
    private enum Hue {
        HEARD("36"),
        DONE("33"),
        DECIDED("2"),
        TROUBLE("31");

        private final String code;

        Hue(String code) {
            this.code = code;
        }
    }

    /** Empty for what a person need not see. */
    Optional<String> line(Transcript.Entry entry) {
        return switch (entry.what()) {
            case Happening.Took took -> Optional.empty();
            case Happening.Entered entered -> line(entry, Hue.DECIDED, "step", entered.step());
            case Happening.Called called ->
                line(entry, Hue.DONE, "calls", called.dialled() + " from " + called.from() + ", flow " + called.flow());
            case Happening.Chose chose ->
                line(entry, Hue.DECIDED, "language", chose.language() + ", " + word(chose.by()));
            case Happening.Troubled trouble -> line(entry, Hue.TROUBLE, "trouble", trouble.sentence());
            case Happening.Heard heard -> line(entry, Hue.HEARD, "hears", heard(heard));
            case Happening.Pressed pressed -> line(entry, Hue.DONE, "presses", pressed.keys());
            case Happening.Silent silent ->
                line(entry, Hue.DONE, "is silent", "for " + Durations.shown(silent.lasted()));
            case Happening.Queued queued -> line(entry, Hue.DECIDED, "queue", queued(queued));
            case Happening.Waited waited -> line(entry, Hue.DONE, "waits", waited(waited));
            case Happening.Talked talked ->
                line(entry, Hue.DONE, "talks", "with an agent for " + Durations.shown(talked.lasted()));
            case Happening.Sent sent -> line(entry, Hue.DECIDED, "errand", sent.kind() + about(sent));
            case Happening.Performed performed ->
                line(entry, Hue.DECIDED, "answer", performed.outcome() + " " + String.join(", ", performed.results()));
            case Happening.HungUp hungUp -> line(entry, Hue.DONE, "hangs up", "");
            case Happening.Broken broken -> line(entry, Hue.TROUBLE, "fails", "what the flow asked for");
            case Happening.Ended ended ->
                line(entry, ended.why().isEmpty() ? Hue.DONE : Hue.TROUBLE, "ends", ended(ended));
        };
    }

    List<String> lines(Transcript transcript) {
        return transcript.entries().stream()
                .flatMap(entry -> line(entry).stream())
                .toList();
    }

    private Optional<String> line(Transcript.Entry entry, Hue hue, String does, String what) {
        Duration since = Duration.between(began, entry.at());
        String text = String.format(
                Locale.ROOT, "%9s  %s", Shown.line(does), Shown.line(what).strip());
        String shown = coloured ? "\033[" + hue.code + "m" + text + "\033[0m" : text;
        return Optional.of(String.format(Locale.ROOT, "%4d:%02d %s", since.toMinutes(), since.toSecondsPart(), shown));
    }

    private static String heard(Happening.Heard heard) {
        return heard.words() + "  (" + heard.title() + (heard.tone() == null ? "" : ", " + word(heard.tone())) + ")";
    }

    private static String about(Happening.Sent sent) {
        return sent.about().isEmpty()
                ? ""
                : " for " + sent.about().get("queue") + ", " + sent.about().get("number") + ", "
                        + sent.about().getOrDefault("at", "as soon as possible");
    }

    private static String queued(Happening.Queued queued) {
        String skills = queued.skills().isEmpty() ? "" : " " + new TreeMap<>(queued.skills());
        String also = queued.also().isEmpty() ? "" : ", " + queued.also();
        return queued.queue() + " in " + queued.language() + skills + also;
    }

    private static String waited(Happening.Waited waited) {
        return Durations.shown(waited.lasted()) + (waited.inVain() ? " in vain" : "");
    }

    private static String ended(Happening.Ended ended) {
        return word(ended.cause()) + (ended.why().isEmpty() ? "" : ": " + ended.why());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
