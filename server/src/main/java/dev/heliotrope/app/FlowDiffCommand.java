package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.release.Act;
import dev.heliotrope.release.Versions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        NamedFlow.check(flow, project);
        Choice choice = Choice.released(project).withFilesOf(Set.of(flow));
        FlowFiles.Source old = from == null ? released(project) : kept(project, from);
        FlowFiles.Source now = to == null ? choice.source(flow) : kept(project, to);
        List<String> sentences = new FlowComparison(choice).between(old, now);
        sentences.forEach(sentence -> spec.commandLine().getOut().println(Shown.line(sentence)));
        if (sentences.isEmpty()) {
            spec.commandLine().getOut().println("no difference");
        }
        return 0;
    }

    private FlowFiles.Source kept(Project project, String beginning) {
        Versions.Kept kept = Choice.kept(project, flow, beginning);
        return KeptFlow.find(Choice.versions(project), flow, kept.version()).orElseThrow();
    }

    private FlowFiles.Source released(Project project) {
        return Optional.ofNullable(Choice.ledger(project).last().get(flow))
                .map(Act::version)
                .flatMap(version -> KeptFlow.find(Choice.versions(project), flow, version))
                .orElseThrow(() -> new Refused(
                        1, "The flow " + Shown.line(flow) + " was never released; name a version to compare with"));
    }
}
