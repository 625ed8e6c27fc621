package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowDiff;
import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.release.Act;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heliotrope flow diff}. */
@Command(
        name = "diff",
        description = "What changes for callers from one version of a flow to another, in words.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends with 0 whether there is a difference or not; with 1 if a version is not there or has errors.",
            "",
            "Examples:",
            "  heliotrope flow diff reception                 what releasing the file would change",
            "  heliotrope flow diff reception 3f2a9c          from that version to the file",
            "  heliotrope flow diff reception 3f2a9c 81d20b   from one version to another"
        })
final class FlowDiffCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Parameters(index = "0", paramLabel = "FLOW", description = "Which flow.")
    private String flow = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FROM",
            description = "A version (default: what was released).")
    private @Nullable String from;

    @Parameters(index = "2", arity = "0..1", paramLabel = "TO", description = "A version (default: the file).")
    private @Nullable String to;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Project project = options.project();
        Path file = project.flows().resolve(flow + ".flow.yaml");
        Path old = from == null
                ? released(project)
                : Choice.kept(project, flow, from).file();
        List<String> sentences = FlowDiff.between(
                read(project, old),
                read(project, to == null ? file : Choice.kept(project, flow, to).file()));
        sentences.forEach(sentence -> spec.commandLine().getOut().println(Shown.line(sentence)));
        if (sentences.isEmpty()) {
            spec.commandLine().getOut().println("no difference");
        }
        return 0;
    }

    private Path released(Project project) {
        return Optional.ofNullable(Choice.ledger(project).last().get(flow))
                .map(Act::version)
                .flatMap(version -> Choice.versions(project).find(flow, version))
                .orElseThrow(() -> new Refused(
                        1, "The flow " + Shown.line(flow) + " was never released; name a version to compare with"));
    }

    /** As far as it can be read: that it speaks of a queue which is no more does not keep it from being compared. */
    private static FlowDiff.Version read(Project project, Path file) {
        return new FlowFiles(new NothingKnown(), new CelExpressions())
                .toCompare(file)
                .orElseThrow(() -> new Refused(1, Loading.shown(file) + " is no flow; heliotrope check says why"));
    }
}
