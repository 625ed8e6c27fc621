package dev.heliotrope.app;

import dev.heliotrope.pbx.AsteriskProcess;
import dev.heliotrope.pbx.PbxSettings;
import dev.heliotrope.pbx.Toolbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heliotrope asterisk start}. */
@Command(
        name = "start",
        description = "Renders dialplans/ and config/ into the run folder and starts Asterisk in the background.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  heliotrope asterisk start && heliotrope serve"})
final class AsteriskStartCommand extends AsteriskCommand.Step {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Project project = project();
        Progress progress = progress();
        Snapshot snapshot =
                Admission.toServe(project, spec.commandLine().getErr()).snapshot();
        Toolbox tools = Household.tools(progress);
        progress.during("What callers hear while there is no server", () -> {
            Announcements.publish(project, snapshot, tools);
            return true;
        });
        PbxSettings settings = AsteriskSetup.of(snapshot.settings(), project.sounds());
        progress.during(
                "Starting Asterisk", () -> AsteriskProcess.start(tools, project.dialplans(), project.run(), settings));
        say("Asterisk runs from " + project.run() + " and takes calls at "
                + snapshot.settings().server().asterisk().sip() + ".");
        return 0;
    }
}
