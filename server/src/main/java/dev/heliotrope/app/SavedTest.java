package dev.heliotrope.app;

import dev.heliotrope.call.Manner;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.rehearsal.Fakes;
import dev.heliotrope.rehearsal.Fakes.FakeHours;
import dev.heliotrope.rehearsal.script.CallPlayer;
import dev.heliotrope.rehearsal.script.TestFile;
import dev.heliotrope.rehearsal.script.TestFiles;
import dev.heliotrope.yaml.Durations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A simulated call, saved as a test; at the end of the file, if there is one with tests already. Keys that the flow keeps
 * secret are not in it, but made-up ones with which the call goes the same way.
 */
record SavedTest(String flow, CallFacts facts, Manner manner, Instant at, Fakes fakes, TestScribe scribe) {
    private static final int ATTEMPTS = 500;

    private static final Pattern TESTS = Pattern.compile("(?m)^tests:\\s*$");

    private static final Pattern FLOW = Pattern.compile("(?m)^flow: *(\\S+)");

    /** Where editors find the schema, if the test is kept beside the flow. */
    private static final String HEAD = "# yaml-language-server: $schema=test.schema.json\n";

    /** @throws Refused where the test would not be read again, or would fail; then the file stays as it was */
    void to(Path file, RehearsalStage stage) throws IOException {
        mayBeIn(file);
        boolean grows = Files.exists(file);
        String before = grows ? Files.readString(file) : HEAD + "flow: " + flow + "\ntests:\n";
        String test = text(count(before), isOfFlow(file, before), call(stage));
        Files.writeString(file, before + (before.endsWith("\n") ? "" : "\n") + (grows ? "\n" : "") + test);
        prove(file, stage).ifPresent(wrong -> takeBack(file, grows, before, wrong));
    }

    /**
     * Asked before the call, too, which else might be made for nothing.
     *
     * @throws Refused for a file in no folder, or with something else in it
     */
    static void mayBeIn(Path file) throws IOException {
        FileToWrite.check("--save", file);
        if (Files.exists(file) && !TESTS.matcher(Files.readString(file)).find()) {
            throw new Refused(1, Loading.shown(file) + " is there and has no \"tests:\" to add to; nothing was saved");
        }
    }

    /** A file of another flow's tests may have this one, which then has to say so. */
    private boolean isOfFlow(Path file, String text) {
        Matcher named = FLOW.matcher(text);
        return flow.equals(
                named.find()
                        ? named.group(1)
                        : String.valueOf(file.getFileName()).replace(TestFile.ENDING, ""));
    }

    private List<String> call(RehearsalStage stage) throws IOException {
        for (int attempt = 0; scribe.hasSecrets() && attempt < ATTEMPTS; attempt++) {
            int now = attempt;
            List<String> call = scribe.written(keys -> MadeUpKeys.of(keys, now));
            if (passes(call, stage)) {
                return call;
            }
        }
        if (!scribe.hasSecrets()) {
            return scribe.written(keys -> keys);
        }
        throw new Refused(
                1, "the flow is particular about digits that are secret, and no others do; nothing was saved");
    }

    private boolean passes(List<String> call, RehearsalStage stage) throws IOException {
        Path tried = Files.createTempFile("tried", TestFile.ENDING);
        try {
            Files.writeString(tried, "flow: " + flow + "\ntests:\n" + text(1, true, call));
            return new TestFiles(stage, stage.names())
                    .read(tried, "", new Problems()).stream()
                            .flatMap(file -> file.tests().stream())
                            .allMatch(test ->
                                    CallPlayer.play(test, stage).failure().isEmpty());
        } finally {
            Files.delete(tried);
        }
    }

    /** What was saved must be read again and pass there, whatever the file says of all its tests; a sentence if it does not. */
    private static Optional<String> prove(Path file, RehearsalStage stage) {
        Problems problems = new Problems();
        Optional<TestFile> read = new TestFiles(stage, stage.names()).read(file, Loading.shown(file), problems);
        return read.isEmpty()
                ? Optional.of(String.valueOf(problems.sorted().getFirst()))
                : CallPlayer.play(read.get().tests().getLast(), stage)
                        .failure()
                        .map(failure -> failure.at() + ": with what the file says of all its tests, the call goes"
                                + " otherwise: expected " + failure.expected() + "; " + failure.happened());
    }

    private static void takeBack(Path file, boolean grew, String before, String wrong) {
        try {
            if (grew) {
                Files.writeString(file, before);
            } else {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new Refused(1, "nothing could be saved: " + wrong);
    }

    private static long count(String before) {
        return before.lines().filter(line -> line.startsWith("  simulated ")).count() + 1;
    }

    private String text(long number, boolean isOfFlow, List<String> call) {
        List<String> lines = new ArrayList<>();
        lines.add("  simulated " + number + ":");
        if (!isOfFlow) {
            lines.add("    flow: " + flow);
        }
        lines.add("    caller: " + digits(facts.from()));
        lines.add("    dialled: " + digits(facts.dialled()));
        if (facts.remembered() != null) {
            lines.add("    remembered: " + facts.remembered());
        }
        if (manner.formality() != null) {
            lines.add("    formality: " + CallLines.word(manner.formality()));
        }
        if (manner.country() != null) {
            lines.add("    country: " + manner.country());
        }
        lines.add("    at: " + at);
        add(lines, "hours", fakes.hours(), SavedTest::said);
        add(lines, "switches", fakes.switches(), on -> on ? "on" : "off");
        add(lines, "waits", fakes.waits(), Durations::shown);
        add(lines, "lots", scribe.lots(), way -> way);
        call.forEach(line -> lines.add("    " + line));
        return String.join("\n", lines) + "\n";
    }

    private static String digits(PhoneNumber number) {
        return number.isWithheld() ? "withheld" : '"' + number.digits() + '"';
    }

    private static <T> void add(List<String> lines, String key, Map<String, T> fakes, Function<T, String> written) {
        if (!fakes.isEmpty()) {
            Map<String, String> words = new TreeMap<>();
            fakes.forEach((name, fake) -> words.put(name, written.apply(fake)));
            lines.add("    " + key + ": " + TestWords.mapping(words));
        }
    }

    private static String said(FakeHours fake) {
        String rule = FakeOptions.written(fake.rule());
        return fake.opens()
                .map(opens -> "{ is: " + rule + ", opens: \"" + opens + "\" }")
                .orElse(rule);
    }
}
