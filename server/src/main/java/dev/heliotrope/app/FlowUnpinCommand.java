package dev.heliotrope.app;

import dev.heliotrope.release.Act.How;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heliotrope flow unpin}. */
@Command(
        name = "unpin",
        description = "Has a flow answer by its file again, as it is saved, and no more by what was released.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "For a flow that is being worked on with --watch; a flow whose file is gone is no more after this. Ends with 1 if the",
            "file has an error.",
            "",
            "Examples:",
            "  heliotrope flow unpin reception --by jana"
        })
final class FlowUnpinCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Parameters(paramLabel = "FLOW", description = "Which flow.")
    private String flow = "";

    @Mixin
    private Signature by = new Signature();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Project project = options.project();
        Choice released = Choice.released(project);
        NamedFlow.check(flow, released.names());
        return new Desk(project, spec.commandLine())
                .release(released.withFilesOf(Set.of(flow)), Set.of(flow), How.UNPIN, by.name());
    }
}
