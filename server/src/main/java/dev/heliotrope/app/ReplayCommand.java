package dev.heliotrope.app;

import dev.heliotrope.config.Settings;
import dev.heliotrope.journal.Comparison;
import dev.heliotrope.journal.Configured;
import dev.heliotrope.journal.JournalException;
import dev.heliotrope.journal.JournalReader;
import dev.heliotrope.journal.JournalWriter;
import dev.heliotrope.journal.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heliotrope replay}. */
@Command(
        name = "replay",
        description =
                "Tells routing a recorded day once more and compares what it decides, byte for byte; or, with another "
                        + "configuration, shows who would have got which call.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The running server writes run/journal/YYYY-MM-DD.jsonl (days by UTC) and keeps the settings that were in force",
            "beside it. Without --config the day is replayed with those. With settings that differ from them, offers are",
            "answered after the time that the call rang then, talks are as long, callers who gave up give up at the same",
            "instant unless they were answered by then, and whoever was answered waits for as long as it takes.",
            "",
            "Ends with 0 when all decisions are the same, with 1 when not, with 2 when the journal or the settings cannot be",
            "used.",
            "",
            "Examples:",
            "  heliotrope replay run/journal/2026-11-24.jsonl",
            "  heliotrope replay run/journal/2026-11-24.jsonl --config drafts/more-agents --json",
            "  heliotrope replay --generate 10000 run/made-up"
        })
final class ReplayCommand implements Callable<Integer> {
    private static final int UNUSABLE = 2;
    private static final Instant MADE_UP = Instant.parse("2026-03-03T00:00:00Z");
    private static final int LINES_A_CALL = 200;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Parameters(
            index = "0",
            paramLabel = "JOURNAL",
            description = "A day's file; with --generate the folder to write it to.")
    private Path journal = Path.of("");

    @Option(names = "--json", description = "For programs: one object.")
    private boolean json;

    @Option(
            names = "--generate",
            paramLabel = "N",
            description = "Write the journal of a made-up day of N calls first.")
    private @Nullable Integer calls;

    @Option(names = "--seed", paramLabel = "N", description = "Another made-up day (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try {
            return calls == null ? replayed(journal) : generated(calls);
        } catch (JournalException unusable) {
            throw new Refused(UNUSABLE, String.valueOf(unusable.getMessage()));
        }
    }

    private int generated(int many) throws IOException {
        Project project = options.project();
        Settings settings = Loading.settings(project);
        Path file = journal.resolve("2026-03-03.jsonl");
        if (many < 1 || many > 1_000_000 || Files.exists(file)) {
            throw new Refused(
                    UNUSABLE, "--generate takes 1 to 1000000 calls and a folder without " + file.getFileName());
        }
        ConfigCopies copies = new ConfigCopies(journal);
        copies.keep(project.config(), settings);
        try (JournalWriter writer = JournalWriter.start(journal, many * LINES_A_CALL)) {
            MadeUpDay.write(settings, ConfigCopies.hash(project.config()), writer, MADE_UP, many, seed);
        }
        return replayed(file);
    }

    private int replayed(Path file) throws IOException {
        JournalReader read = JournalReader.of(file);
        Set<String> inForce = read.configs();
        ReplayPage page = new ReplayPage(spec.commandLine().getOut(), json);
        if (options.config == null
                || inForce.equals(Set.of(ConfigCopies.hash(options.project().config())))) {
            Replay.Result result = Replay.of(read, configs(file));
            page.same(result, read.torn());
            return result.isSame() ? 0 : 1;
        }
        Settings others =
                RecordedSettings.of(options.project(), options.project().config());
        Comparison comparison = Comparison.of(read, configured(others));
        page.compared(comparison, Loading.shown(options.project().config()), AgentNames.of(others));
        return comparison.moved().isEmpty() ? 0 : 1;
    }

    private Function<String, Configured> configs(Path file) {
        RecordedSettings recorded = new RecordedSettings(options.project(), file);
        Map<String, Configured> known = new HashMap<>();
        return hash -> known.computeIfAbsent(hash, wanted -> configured(recorded.of(wanted)));
    }

    private static Configured configured(Settings settings) {
        return Configured.of(settings.plan(), settings.queues());
    }
}
