package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.release.Act.How;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heliotrope flow release}. */
@Command(
        name = "release",
        description = "Checks flows and has them answer from the next call on, also after a restart.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A released flow is pinned: its file may be changed, or broken, without anything happening to callers until the",
            "next release. Calls that are going on end on the version that they began with. Ends with 1 if there is an error.",
            "",
            "Examples:",
            "  heliotrope flow release              all flows",
            "  heliotrope flow release reception billing --by jana"
        })
final class FlowReleaseCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Mixin
    private Signature by = new Signature();

    @Parameters(paramLabel = "FLOW", arity = "0..*", description = "Which flows (default: all).")
    private List<String> names = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Project project = options.project();
        Set<String> there = FlowFiles.names(project.flows());
        Set<String> wanted = names.isEmpty() ? there : new TreeSet<>(names);
        wanted.forEach(name -> NamedFlow.check(name, there));
        Desk desk = new Desk(project, spec.commandLine());
        Choice choice = Choice.released(project).withFilesOf(wanted);
        return desk.release(choice, wanted, How.RELEASE, by.name());
    }
}
