package dev.heliotrope.app;

import dev.heliotrope.pbx.AsteriskProcess;
import dev.heliotrope.pbx.Installation;
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
    public Integer call() {
        Project project = project();
        Snapshot snapshot =
                Admission.toServe(project, spec.commandLine().getErr()).snapshot();
        Toolbox tools = Toolbox.ofThisMachine();
        if (!tools.hasAll()) {
            new Installation(Installation.cacheFolder(), this::say).install();
        }
        PbxSettings settings =
                AsteriskSetup.of(snapshot.settings(), project.run().resolve("sounds"));
        AsteriskProcess.start(tools, project.dialplans(), project.run(), settings);
        say("Asterisk runs from " + project.run() + " and takes calls at "
                + snapshot.settings().server().asterisk().sip() + ".");
        return 0;
    }
}
