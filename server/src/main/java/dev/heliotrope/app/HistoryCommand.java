package dev.heliotrope.app;

import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.InteractionStore.Story;
import dev.heliotrope.storage.SwitchTurns;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code heliotrope history}: reads beside a running server as well as without one. */
@Command(
        name = "history",
        description = "The calls that were and those that are, newest first; or the story of one.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Works beside a running server and without one. Ends with 0; with 1 when there is no such call; with 2 when",
            "the options are wrong or the database cannot be read.",
            "",
            "Examples:",
            "  heliotrope history",
            "  heliotrope history --last 100 --json | jq 'select(.outcome == \"abandoned\")'",
            "  heliotrope history --call heliotrope-1764012345.7",
            "  heliotrope history --switches"
        })
final class HistoryCommand implements Callable<Integer> {
    private static final int MOST = 100_000;
    private static final int NOT_FOUND = 1;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Option(names = "--last", paramLabel = "N", defaultValue = "20", description = "How many (default: 20).")
    private int last;

    @Option(names = "--json", description = "For programs: one object a line, instants in UTC, durations in seconds.")
    private boolean json;

    @Option(names = "--call", paramLabel = "ID", description = "What happened in this call, event by event.")
    private @Nullable String call;

    @Option(names = "--switches", description = "Who turned which switch when, by phone or by API, the latest first.")
    private boolean switches;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (last < 1 || last > MOST) {
            throw new ParameterException(spec.commandLine(), "--last must be from 1 to " + MOST);
        }
        PastCalls calls = PastCalls.of(options.project());
        HistoryPage page = new HistoryPage(json, ZoneId.systemDefault(), AgentNames.of(calls.settings())::of);
        if (switches) {
            return turns(calls, page);
        }
        return call == null ? latest(calls, page) : one(calls, page, call);
    }

    private int latest(PastCalls past, HistoryPage page) {
        List<Interaction> calls = past.ask(store -> store.last(last), List.of());
        page.table(calls).forEach(spec.commandLine().getOut()::println);
        if (calls.isEmpty()) {
            say("no call has been stored in " + past.database().folder() + " yet");
        }
        return 0;
    }

    private int turns(PastCalls past, HistoryPage page) {
        List<SwitchTurns.Turn> turns = past.turns().reversed();
        page.turns(turns.subList(0, Math.min(last, turns.size())))
                .forEach(spec.commandLine().getOut()::println);
        if (turns.isEmpty()) {
            say("no switch has been turned yet");
        }
        return 0;
    }

    private int one(PastCalls past, HistoryPage page, String wanted) {
        Story story = past.story(wanted);
        if (story.events().isEmpty()) {
            say("there is no call " + Shown.line(wanted) + " in the history; heliotrope history lists the latest");
            return NOT_FOUND;
        }
        page.story(story).forEach(spec.commandLine().getOut()::println);
        return 0;
    }

    private void say(String sentence) {
        spec.commandLine().getErr().println("heliotrope: " + sentence);
    }
}
