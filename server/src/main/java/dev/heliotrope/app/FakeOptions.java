package dev.heliotrope.app;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.hours.Opening;
import dev.heliotrope.rehearsal.Fakes;
import dev.heliotrope.rehearsal.Fakes.FakeHours;
import dev.heliotrope.yaml.Durations;
import dev.heliotrope.yaml.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What a simulated call finds, whatever is so really. */
final class FakeOptions {
    @Option(
            names = "--on",
            paramLabel = "SWITCH",
            description = "A switch that is on, such as outage, and closes what it closes; may be repeated.")
    private List<String> on = new ArrayList<>();

    @Option(
            names = "--wait",
            paramLabel = "QUEUE=TIME",
            description = "How long callers are expected to wait there, such as support=4m; else that is unknown.")
    private Map<String, String> waits = new LinkedHashMap<>();

    @Option(
            names = "--hours",
            paramLabel = "CALENDAR=WORD",
            description = "What a calendar says all through the call, such as line=closed; else as it is configured.")
    private Map<String, String> hours = new LinkedHashMap<>();

    /** @throws Refused with exit code 2 for what there is not */
    Fakes of(RehearsalStage stage) {
        var names = stage.names();
        on.forEach(name -> known("switch", name, names.switches()));
        Map<String, Boolean> standing = on.stream().distinct().collect(Collectors.toMap(name -> name, name -> true));
        return new Fakes(hours(names.calendars()), Map.of(), standing, Map.of(), expected(names.queues()));
    }

    private static void known(String what, String name, Set<String> known) {
        if (!known.contains(name)) {
            throw new Refused(2, "there is no " + what + " " + Shown.line(name) + DidYouMean.orList(name, known));
        }
    }

    private Map<String, Duration> expected(Set<String> queues) {
        Map<String, Duration> expected = new LinkedHashMap<>();
        waits.forEach((queue, time) -> {
            known("queue", queue, queues);
            expected.put(
                    queue,
                    Durations.parse(time)
                            .orElseThrow(() -> new Refused(
                                    2,
                                    "--wait must be a queue and a time such as support=4m, found "
                                            + Shown.line(time))));
        });
        return expected;
    }

    private Map<String, FakeHours> hours(Set<String> calendars) {
        Map<String, FakeHours> fakes = new LinkedHashMap<>();
        hours.forEach((calendar, word) -> {
            known("calendar", calendar, calendars);
            fakes.put(calendar, new FakeHours(rule(word), Optional.empty()));
        });
        return fakes;
    }

    private static Opening.Rule rule(String word) {
        return Arrays.stream(Opening.Rule.values())
                .filter(rule -> written(rule).equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        2,
                        "--hours must be a calendar and a word such as line=closed, found " + Shown.line(word)
                                + DidYouMean.orList(word, Value.words(Opening.Rule.class))));
    }

    /** As tests have it: {@code override-open}. */
    static String written(Opening.Rule rule) {
        return CallLines.word(rule).replace(' ', '-');
    }
}
