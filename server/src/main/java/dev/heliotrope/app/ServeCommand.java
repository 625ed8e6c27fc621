package dev.heliotrope.app;

import dev.heliotrope.pbx.Secrets;
import dev.heliotrope.pbx.Toolbox;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heliotrope serve}. */
@Command(
        name = "serve",
        description = "The server alone, for an Asterisk that runs already (config/server.yaml says where).",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Stops on Ctrl-C or SIGTERM: calls stay up and are taken over by the next server. SIGHUP reads config/ and",
            "ivr-flows/ again, also where a closed terminal sends it; files with an error replace nothing.",
            "",
            "Examples:",
            "  heliotrope serve",
            "  heliotrope serve --config /etc/heliotrope --run-dir /var/lib/heliotrope",
            "  heliotrope serve --watch",
            "  heliotrope serve --at 2026-11-24T15:30:00Z",
            "  heliotrope serve --at 2026-11-24T06:50:00Z --pace 60   an hour a minute"
        })
final class ServeCommand implements Callable<Integer> {
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
        Progress progress = new Progress(spec.commandLine().getOut());
        Admission.Admitted admitted =
                Admission.toServe(project, spec.commandLine().getErr());
        Snapshot snapshot = admitted.snapshot();
        Plan plan = new Plan(
                project,
                snapshot,
                Toolbox.ofThisMachine(),
                keys(project, snapshot),
                clock.clock(),
                List.of(CallLog.open()));
        try (ContactCentre centre = ContactCentre.open(plan)) {
            centre.reload().noteStart(Watching.user(), admitted.diagnostics());
            centre.reload().onHangUp();
            watching.begin(project, centre.reload());
            progress.say("ready for calls at " + snapshot.settings().server().agi());
            Leaving.await();
        }
        return 0;
    }

    /** From the files that the settings name, else those made with our own Asterisk in the run folder. */
    static Plan.Keys keys(Project project, Snapshot snapshot) {
        var asterisk = snapshot.settings().server().asterisk();
        if (asterisk.amiSecret().isPresent() && asterisk.agiKey().isPresent()) {
            return new Plan.Keys(
                    SecretFile.read(asterisk.amiSecret().get()),
                    SecretFile.read(asterisk.agiKey().get()));
        }
        Secrets own = Secrets.in(project.run(), List.of());
        return new Plan.Keys(
                asterisk.amiSecret().map(SecretFile::read).orElse(own.ami()),
                asterisk.agiKey().map(SecretFile::read).orElse(own.agi()));
    }
}
