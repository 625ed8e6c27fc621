package dev.heliotrope.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The {@code heliotrope} command. */
@Command(
        name = "heliotrope",
        description = "A contact centre that follows the sun.",
        mixinStandardHelpOptions = true,
        version = "heliotrope 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  heliotrope demo              calls, agents and history on this machine, from nothing",
            "  heliotrope up                the same start without the calls; stays until Ctrl-C",
            "  heliotrope check             every error in ivr-flows/ and config/",
            "  heliotrope simulate reception  a call without a phone",
            "  heliotrope test              the tests beside the flows",
            "  heliotrope flow release      what callers hear from their next call on",
            "  heliotrope history --last 5  the latest calls",
            "  heliotrope why CALL          why this caller got that agent, and why not the others"
        },
        subcommands = {
            AsteriskCommand.class,
            CheckCommand.class,
            SimulateCommand.class,
            TestCommand.class,
            CoverageCommand.class,
            ReplayCommand.class,
            HoursCommand.class,
            ServeCommand.class,
            UpCommand.class,
            HistoryCommand.class,
            WhyCommand.class,
            RouteCommand.class,
            FlowCommand.class,
            WhatIfCommand.class,
            EstimateCommand.class,
            CustomersCommand.class,
            SwitchCommand.class,
            DemoCommand.class,
            HelpCommand.class
        })
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    public static void main(String[] args) {
        Leaving.watch(Thread.currentThread());
        int code = commandLine().execute(args);
        Leaving.gone();
        System.exit(Leaving.code(code));
    }

    static CommandLine commandLine() {
        return HelpProse.flowing(new CommandLine(new Main()))
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new OneSentence());
    }

    /** No command: the help is the answer, but a script must see that nothing was done. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
    }
}
