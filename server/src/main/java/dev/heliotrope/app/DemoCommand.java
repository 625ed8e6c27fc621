package dev.heliotrope.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "Ends with 0 when every caller met whom they should. History and recordings stay in run/demo or run/demo-day.",
            "",
            "Examples:",
            "  heliotrope demo",
            "  heliotrope history --run-dir run/demo --last 6",
            "  heliotrope demo --day",
            "  heliotrope demo --day 2026-12-15"
        })
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--day",
            arity = "0..1",
            paramLabel = "DATE",
            fallbackValue = DemoDay.DATE,
            description = {
                "A day that follows the sun, in about a minute and a half: Sydney, Prague and Toronto hand over to one another while "
                        + "callers wait and talk. The clock is moved on to each seam and runs fast there; sound keeps its pace.",
                "Without a date " + DemoDay.DATE + "; with one, a day on which all three work."
            })
    private @Nullable LocalDate day;

    @Override
    public Integer call() throws Exception {
        return day == null
                ? play()
                : DemoDay.play(
                        cleared("demo-day"),
                        day,
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr());
    }

    private int play() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Project project = cleared("demo");
        Snapshot snapshot = Admission.admit(project, spec.commandLine().getErr());
        Clock clock = Clock.offset(
                Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), DemoCast.PRESENT));
        DemoStory story = new DemoStory(snapshot, event -> true, out);
        out.println(
                "It is " + DemoCast.PRESENT + ": 16:30 in Prague, 17:30 in Kyiv, 10:30 in Toronto, 2:30 in Sydney.");
        try (Household house = Household.open(project, snapshot, clock, story.listeners(), new Progress(out))) {
            return new DemoStage(house, story, project.run().resolve("recordings"), out).play();
        }
    }

    /** Its present is always the same, so an earlier demo's calls would stand among these. */
    private Project cleared(String name) throws IOException {
        Project project = options.project().inside(name);
        Folder.remove(project.run().resolve("history"));
        return project;
    }
}
