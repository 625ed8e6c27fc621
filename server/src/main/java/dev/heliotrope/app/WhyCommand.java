package dev.heliotrope.app;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.history.InteractionStore.Story;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.util.List;
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
            "became of the offer, whenever nobody could be offered the call why not, and the end. Works beside a running server",
            "and without one; of a caller who waits now a running server tells why at this moment, and how long it may take.",
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
    public Integer call() throws InterruptedException {
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
        if (story.events().stream().noneMatch(CallEvent.Ended.class::isInstance)) {
            now(past, page).forEach(spec.commandLine().getOut()::println);
        }
        return 0;
    }

    /** Of a call that goes on, if a server runs here and the caller waits. */
    private List<String> now(PastCalls past, WhyPage page) throws InterruptedException {
        return new RunningServer(
                        past.settings().server().http(), options.project().run())
                .get(WhyEndpoint.path(call))
                .filter(reply -> reply.status() == 200)
                .map(reply -> new JsonObject(reply.json()))
                .map(now -> json ? List.of(page.json(now)) : page.words(now))
                .orElse(List.of());
    }
}
