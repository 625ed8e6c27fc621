package dev.heliotrope.app;

import dev.heliotrope.history.InteractionStore.Story;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heliotrope why}. */
@Command(
        name = "why",
        description = "Why a caller got whom they got: what routing decided for one call, in order.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Each queue, each step of it, each offer with everybody who did not get the call and the one reason for it, what",
            "became of the offer, and the end. Works beside a running server and without one.",
            "Ends with 0; with 1 when there is no such call; with 2 when config/ has errors or the database cannot be read.",
            "",
            "Examples:",
            "  heliotrope why heliotrope-1764012345.7",
            "  heliotrope why heliotrope-1764012345.7 --json | jq 'select(.what == \"offered\") | .lost'"
        })
final class WhyCommand implements Callable<Integer> {
    private static final int NOT_FOUND = 1;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Parameters(index = "0", paramLabel = "CALL", description = "As in the last column of heliotrope history.")
    private String call = "";

    @Option(names = "--json", description = "For programs: one object a line, instants in UTC.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PastCalls past = PastCalls.of(options.project());
        Story story = past.story(call);
        if (story.events().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("heliotrope: there is no call " + Shown.line(call)
                            + " in the history; heliotrope history lists the latest");
            return NOT_FOUND;
        }
        WhyPage page = new WhyPage(ZoneId.systemDefault(), AgentNames.of(past.settings())::of);
        (json ? page.json(story) : page.words(story)).forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
