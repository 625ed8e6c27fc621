package dev.heliotrope.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heliotrope demo}. */
@Command(
        name = "demo",
        description =
                "Builds the whole house on this machine, places real calls with audio, tells what happens, shows the "
                        + "history, and takes everything down again.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends with 0 when every caller met whom they should. Its history and recordings stay in run/demo.",
            "",
            "Examples:",
            "  heliotrope demo",
            "  heliotrope history --run-dir run/demo --last 4"
        })
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Project project = options.project().inside("demo");
        Snapshot snapshot = Admission.admit(project, spec.commandLine().getErr());
        // its present is always the same, so an earlier demo's calls would stand among these
        Folder.remove(project.run().resolve("history"));
        Clock clock = Clock.offset(
                Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), DemoCast.PRESENT));
        DemoStory story = new DemoStory(snapshot, out);
        out.println(
                "It is " + DemoCast.PRESENT + ": 16:30 in Prague, 17:30 in Kyiv, 10:30 in Toronto, 2:30 in Sydney.");
        try (Household house = Household.open(project, snapshot, clock, story.listeners(), new Progress(out))) {
            Path recordings = project.run().resolve("recordings");
            return new DemoStage(house, story, recordings, out).play();
        }
    }
}
