package dev.heliotrope.app;

import dev.heliotrope.config.Settings;
import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagram.FlowGraph;
import dev.heliotrope.diagram.Mermaid;
import dev.heliotrope.diagram.Svg;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.storage.Database;
import dev.heliotrope.storage.DatabaseSettings;
import dev.heliotrope.storage.JdbcInteractionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heliotrope flow graph}. */
@Command(
        name = "graph",
        description = "Draws a flow: its steps, where each way leads and, if asked, how often calls went there.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heliotrope flow graph reception -o reception.svg",
            "  heliotrope flow graph reception --outcomes --counts yesterday -o reception.svg",
            "  heliotrope flow graph reception --format mermaid --outcomes",
            "  heliotrope flow graph reception --from 2026-11-01 --to 2026-12-01 -o november.svg"
        })
final class FlowGraphCommand implements Callable<Integer> {
    private enum Format {
        SVG,
        MERMAID
    }

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Mixin
    private SettableClock clock = new SettableClock();

    @Parameters(paramLabel = "FLOW", description = "The flow's name.")
    private String flow = "";

    @Option(names = "--format", paramLabel = "svg|mermaid", description = "Default: svg.", defaultValue = "svg")
    private Format format = Format.SVG;

    @Option(names = "--outcomes", description = "Write on each arrow by which outcomes it is gone.")
    private boolean outcomes;

    @Option(
            names = "--counts",
            paramLabel = "yesterday|today",
            description = "Write how many calls went there that day.")
    private @Nullable String counts;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Count calls that began at or after this day or instant.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Count calls that began before this day or instant.")
    private @Nullable String to;

    @Option(names = "-o", paramLabel = "FILE", description = "Where to (default: standard output).")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (file != null) {
            FileToWrite.check("-o", file);
        }
        Project project = options.project();
        Snapshot snapshot = Admission.admit(project, spec.commandLine().getErr());
        FlowGraph graph = FlowGraph.of(chosen(snapshot.flows()), outcomes, counted(project, snapshot.settings()));
        String drawn = format == Format.SVG ? Svg.of(graph) : Mermaid.of(graph);
        if (file == null) {
            spec.commandLine().getOut().print(drawn);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(file, drawn);
        }
        return 0;
    }

    private Flow chosen(Map<String, Flow> flows) {
        Flow found = flows.get(flow);
        if (found == null) {
            throw new Refused(2, "there is no flow " + Shown.line(flow) + DidYouMean.orList(flow, flows.keySet()));
        }
        return found;
    }

    private Map<FlowGraph.Gone, Long> counted(Project project, Settings settings) {
        if (counts == null && from == null && to == null) {
            return Map.of();
        }
        StepCounts steps = new StepCounts(flow, begin(), end());
        steps.add(interactions(Archive.settings(project, settings.server().database())));
        return steps.counts();
    }

    private static List<Interaction> interactions(DatabaseSettings settings) {
        if (!Database.exists(settings)) {
            return List.of();
        }
        try (Database database = Database.openToRead(settings)) {
            return new JdbcInteractionStore(database).last(StepCounts.MOST);
        }
    }

    private Instant begin() {
        return from == null ? day(counts == null ? "2000-01-01" : counts, 0) : time(from);
    }

    private Instant end() {
        if (to != null) {
            return time(to);
        }
        return counts == null ? Instant.MAX : day(counts, 1);
    }

    private Instant day(String word, int later) {
        LocalDate today = LocalDate.ofInstant(clock.clock().instant(), ZoneId.systemDefault());
        LocalDate day =
                switch (word) {
                    case "today" -> today;
                    case "yesterday" -> today.minusDays(1);
                    default -> date(word);
                };
        return day.plusDays(later).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private static Instant time(String text) {
        return text.contains("T")
                ? instant(text)
                : date(text).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private static Instant instant(String text) {
        try {
            return ZonedDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw new Refused(2, Shown.line(text) + " is no instant; expected one such as 2026-11-24T15:30:00Z");
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new Refused(2, Shown.line(text) + " is no day; expected yesterday, today or one such as 2026-11-24");
        }
    }
}
