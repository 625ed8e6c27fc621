package dev.heliotrope.app;

import dev.heliotrope.pbx.RunningAsterisk;
import dev.heliotrope.pbx.Tool;
import dev.heliotrope.pbx.Toolbox;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heliotrope asterisk}: the telephone exchange on its own. */
@Command(
        name = "asterisk",
        description = "Gets, starts and stops the Asterisk that carries the calls. Needs no root.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "An Asterisk from version 20 on the PATH is used; else one from Debian's archive, kept in the cache folder.",
            "",
            "Examples:",
            "  heliotrope asterisk install   gets Asterisk and the tools, once",
            "  heliotrope asterisk start     starts it in the background, from run/",
            "  heliotrope asterisk status    version, calls, registered phones; exit code 3 if none runs",
            "  heliotrope asterisk console   Asterisk's own console; leave it with Ctrl-C",
            "  heliotrope asterisk stop      ends it and its calls"
        },
        subcommands = {
            AsteriskCommand.Install.class,
            AsteriskStartCommand.class,
            AsteriskCommand.Stop.class,
            AsteriskCommand.Status.class,
            AsteriskCommand.Console.class,
            HelpCommand.class
        })
final class AsteriskCommand implements Runnable {
    private static final int NOT_RUNNING = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
    }

    /** What each of the commands below has to hand. */
    abstract static class Step implements Callable<Integer> {
        @Mixin
        private ProjectOptions options = new ProjectOptions();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        final Project project() {
            return options.project();
        }

        final RunningAsterisk asterisk() {
            return new RunningAsterisk(Toolbox.ofThisMachine(), project().run());
        }

        final Progress progress() {
            return new Progress(spec.commandLine().getOut());
        }

        final void say(String line) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(line);
            out.flush();
        }
    }

    @Command(
            name = "install",
            description = "Gets Asterisk, SIPp, eSpeak NG and baresip, unless they are there.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  XDG_CACHE_HOME=/big/disk heliotrope asterisk install"})
    static final class Install extends Step {
        @Override
        public Integer call() throws Exception {
            Toolbox tools = Household.tools(progress());
            for (Tool tool : Tool.values()) {
                say(tool.program() + ": " + tools.program(tool));
            }
            return 0;
        }
    }

    @Command(
            name = "stop",
            description = "Ends the Asterisk of the run folder, and its calls.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  heliotrope asterisk stop --run-dir /var/lib/heliotrope"})
    static final class Stop extends Step {
        @Override
        public Integer call() {
            asterisk().stop();
            say("Asterisk has stopped.");
            return 0;
        }
    }

    @Command(
            name = "status",
            description = "Says what runs: version, time, calls and registered phones.",
            mixinStandardHelpOptions = true,
            footer = {"", "Exit code 3 if none runs.", "", "Example:", "  heliotrope asterisk status || echo down"})
    static final class Status extends Step {
        @Override
        public Integer call() {
            var status = asterisk().status();
            status.ifPresentOrElse(
                    lines -> lines.forEach(this::say),
                    () -> say("No Asterisk is running from " + project().run() + "."));
            return status.isPresent() ? 0 : NOT_RUNNING;
        }
    }

    @Command(
            name = "console",
            description = "Opens Asterisk's own console.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example:", "  heliotrope asterisk console"})
    static final class Console extends Step {
        @Override
        public Integer call() {
            return asterisk().console();
        }
    }
}
