package dev.heliotrope.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heliotrope flow}. */
@Command(
        name = "flow",
        description = "Releases versions of the call flows, tells about them, and draws them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  heliotrope flow diff reception       what the file would change",
            "  heliotrope flow release reception    callers hear it from their next call on",
            "  heliotrope flow rollback reception   back to the version before",
            "  heliotrope flow versions",
            "  heliotrope flow graph reception -o reception.svg"
        },
        subcommands = {
            FlowReleaseCommand.class,
            FlowRollbackCommand.class,
            FlowUnpinCommand.class,
            FlowVersionsCommand.class,
            FlowDiffCommand.class,
            FlowGraphCommand.class,
            HelpCommand.class
        })
final class FlowCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
    }
}
