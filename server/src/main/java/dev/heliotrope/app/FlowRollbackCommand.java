package dev.heliotrope.app;

import dev.heliotrope.release.Act;
import dev.heliotrope.release.Act.How;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heliotrope flow rollback}. */
@Command(
        name = "rollback",
        description = "Has an earlier version of a flow answer again. The file is left alone.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heliotrope flow rollback reception               the version before",
            "  heliotrope flow rollback reception --to 3f2a9c   that one; heliotrope flow versions lists them"
        })
final class FlowRollbackCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Parameters(paramLabel = "FLOW", description = "Which flow.")
    private String flow = "";

    @Option(names = "--to", paramLabel = "VERSION", description = "A version, or the beginning of one.")
    private @Nullable String to;

    @Mixin
    private Signature by = new Signature();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Project project = options.project();
        NamedFlow.check(flow, project);
        String version =
                to == null ? before(project) : Choice.kept(project, flow, to).version();
        Choice choice = Choice.released(project).with(flow, version);
        return new Desk(project, spec.commandLine()).release(choice, Set.of(flow), How.ROLLBACK, by.name());
    }

    private String before(Project project) {
        List<Act> acts = Choice.ledger(project).all().stream()
                .filter(act -> act.flow().equals(flow) && act.version() != null)
                .toList();
        return acts.reversed().stream()
                .map(Act::version)
                .filter(version -> !Objects.equals(version, acts.getLast().version()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        1,
                        "Nothing is known to have answered before " + Shown.line(flow)
                                + " as it is; name a version with --to"));
    }
}
