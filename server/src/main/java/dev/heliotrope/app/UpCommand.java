package dev.heliotrope.app;

import dev.heliotrope.config.DialledNumber;
import dev.heliotrope.config.ServerSettings;
import dev.heliotrope.routing.Agent;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heliotrope up}. */
@Command(
        name = "up",
        description =
                "Starts an Asterisk of our own and the server, says what to dial and how to set up a softphone, and "
                        + "stays until Ctrl-C or the end of its terminal, which stops all of it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Needs no root. Asterisk, SIPp, eSpeak NG and baresip are fetched once from this machine's Debian mirror",
            "where they are not installed.",
            "",
            "SIGHUP is the end, too, where it was started from a terminal: a closed window sends it. Without a terminal SIGHUP",
            "reads config/ and ivr-flows/ again, as it does for heliotrope serve, wherever that runs.",
            "",
            "Examples:",
            "  heliotrope up",
            "  heliotrope up --watch        whatever you save answers at once, if it is free of errors",
            "  heliotrope up --at 2026-11-17T10:00+01:00[Europe/Prague]   a Czech holiday"
        })
final class UpCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Mixin
    private RunningClock clock = new RunningClock();

    @Mixin
    private Watching watching = new Watching();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Project project = options.project();
        PrintWriter out = spec.commandLine().getOut();
        Admission.Admitted admitted =
                Admission.toServe(project, spec.commandLine().getErr());
        try (Household house = Household.open(
                project, admitted.snapshot(), clock.clock(), List.of(CallLog.open()), new Progress(out))) {
            house.centre().reload().noteStart(Watching.user(), admitted.diagnostics());
            ClosedTerminal.endsAllElseReloads(house.centre().reload());
            watching.begin(project, house.centre().reload());
            welcome(house, out);
            Leaving.await();
            out.println("Stopping ...");
            out.flush();
        }
        return 0;
    }

    private static void welcome(Household house, PrintWriter out) {
        ServerSettings server = house.snapshot().settings().server();
        out.println();
        out.println("Numbers to dial, at sip:NUMBER@" + server.asterisk().sip() + ":");
        house.snapshot().settings().numbers().all().stream()
                .sorted(Comparator.comparing(number -> number.number().digits()))
                .forEach(number -> out.println("  " + described(number)));
        out.println();
        out.println(
                "Agents' softphones (SIP over UDP, server " + server.asterisk().sip() + "):");
        house.snapshot().settings().agents().forEach(agent -> out.println("  " + described(agent, house)));
        out.println("  dial *11 to sign in, *12 to pause, *13 to sign out");
        out.println();
        out.println("Health   http://" + server.http() + "/health/ready");
        out.println("Metrics  http://" + server.http() + "/metrics");
        out.println("Ctrl-C stops everything.");
        out.flush();
    }

    private static String described(DialledNumber number) {
        return String.format(
                "%-16s flow %s%s",
                number.number(),
                number.flow(),
                number.language().map(language -> ", language " + language).orElse(""));
    }

    private static String described(Agent agent, Household house) {
        return String.format(
                "%-22s user %-5s password %s",
                agent.name(),
                agent.extension(),
                house.asterisk().secrets().phones().get(agent.extension()));
    }
}
