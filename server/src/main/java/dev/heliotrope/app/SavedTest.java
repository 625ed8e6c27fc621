package dev.heliotrope.app;

import dev.heliotrope.call.Manner;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.rehearsal.script.CallPlayer;
import dev.heliotrope.rehearsal.script.TestFile;
import dev.heliotrope.rehearsal.script.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A simulated call, saved as a test; at the end of the file, if there is one with tests already. Keys that the flow keeps
 * secret are not in it, but made-up ones with which the call goes the same way.
 */
record SavedTest(
        String flow,
        CallFacts facts,
        Manner manner,
        Instant at,
        List<String> switches,
        Map<String, String> waits,
        TestScribe scribe) {
    private static final int ATTEMPTS = 500;

    private static final Pattern TESTS = Pattern.compile("(?m)^tests:\\s*$");

    /** Where editors find the schema, if the test is kept beside the flow. */
    private static final String HEAD = "# yaml-language-server: $schema=test.schema.json\n";

    void to(Path file, RehearsalStage stage) throws IOException {
        boolean grows = Files.exists(file);
        String before = grows ? Files.readString(file) : HEAD + "flow: " + flow + "\ntests:\n";
        if (!TESTS.matcher(before).find()) {
            throw new Refused(1, Loading.shown(file) + " is there and has no \"tests:\" to add to; nothing was saved");
        }
        Files.writeString(
                file,
                before + (before.endsWith("\n") ? "" : "\n") + (grows ? "\n" : "") + text(count(before), call(stage)),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
        prove(file, stage, before, grows);
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
            Files.writeString(tried, "flow: " + flow + "\ntests:\n" + text(1, call));
            return new TestFiles(stage, stage.names())
                    .read(tried, "", new Problems()).stream()
                            .flatMap(file -> file.tests().stream())
                            .allMatch(test ->
                                    CallPlayer.play(test, stage).failure().isEmpty());
        } finally {
            Files.delete(tried);
        }
    }

    /** What was saved must be read again. */
    private static void prove(Path file, RehearsalStage stage, String before, boolean grew) throws IOException {
        Problems problems = new Problems();
        new TestFiles(stage, stage.names()).read(file, Loading.shown(file), problems);
        if (problems.hasErrors()) {
            if (grew) {
                Files.writeString(file, before);
            }
            throw new Refused(1, "nothing could be saved: " + problems.sorted().getFirst());
        }
    }

    private static long count(String before) {
        return before.lines().filter(line -> line.startsWith("  simulated ")).count() + 1;
    }

    private String text(long number, List<String> call) {
        List<String> lines = new ArrayList<>();
        lines.add("  simulated " + number + ":");
        lines.add("    caller: "
                + (facts.from().isWithheld() ? "withheld" : facts.from().digits()));
        lines.add("    dialled: "
                + (facts.dialled().isWithheld() ? "withheld" : facts.dialled().digits()));
        if (facts.remembered() != null) {
            lines.add("    remembered: " + facts.remembered());
        }
        if (manner.formality() != null) {
            lines.add("    formality: " + manner.formality().name().toLowerCase(Locale.ROOT));
        }
        if (manner.country() != null) {
            lines.add("    country: " + manner.country());
        }
        lines.add("    at: " + at);
        if (!switches.isEmpty()) {
            lines.add("    switches: { "
                    + String.join(
                            ", ", switches.stream().map(name -> name + ": on").toList()) + " }");
        }
        if (!waits.isEmpty()) {
            lines.add("    waits: "
                    + new TreeMap<>(waits)
                            .toString()
                            .replace("{", "{ ")
                            .replace("}", " }")
                            .replace("=", ": "));
        }
        call.forEach(line -> lines.add("    " + line));
        return String.join("\n", lines) + "\n";
    }
}
