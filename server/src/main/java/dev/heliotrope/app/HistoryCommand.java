package dev.heliotrope.app;

import dev.heliotrope.call.CallId;
import dev.heliotrope.config.ConfigFolder;
import dev.heliotrope.config.Settings;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.InteractionStore;
import dev.heliotrope.history.InteractionStore.Story;
import dev.heliotrope.history.StoreException;
import dev.heliotrope.holiday.PublicHolidays;
import dev.heliotrope.storage.Database;
import dev.heliotrope.storage.DatabaseSettings;
import dev.heliotrope.storage.JdbcInteractionStore;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
            "  heliotrope history --call heliotrope-1764012345.7"
        })
final class HistoryCommand implements Callable<Integer> {
    private static final int MOST = 100_000;
    private static final int NOT_FOUND = 1;
    private static final int UNUSABLE = 2;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Option(names = "--last", paramLabel = "N", defaultValue = "20", description = "How many calls (default: 20).")
    private int last;

    @Option(names = "--json", description = "For programs: one object a line, instants in UTC, durations in seconds.")
    private boolean json;

    @Option(names = "--call", paramLabel = "ID", description = "What happened in this call, event by event.")
    private @Nullable String call;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (last < 1 || last > MOST) {
            throw new ParameterException(spec.commandLine(), "--last must be from 1 to " + MOST);
        }
        Project project = options.project();
        Settings settings = settings(project);
        HistoryPage page = new HistoryPage(json, ZoneId.systemDefault(), AgentNames.of(settings)::of);
        DatabaseSettings database = database(project, settings);
        return call == null ? latest(database, page) : one(database, page, call);
    }

    private int latest(DatabaseSettings database, HistoryPage page) {
        List<Interaction> calls = ask(database, store -> store.last(last), List.of());
        page.table(calls).forEach(spec.commandLine().getOut()::println);
        if (calls.isEmpty()) {
            say("no call has been stored in " + database.folder() + " yet");
        }
        return 0;
    }

    private int one(DatabaseSettings database, HistoryPage page, String wanted) {
        Story story =
                CallId.isOne(wanted) ? ask(database, store -> store.story(new CallId(wanted)), Story.NONE) : Story.NONE;
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

    private static Settings settings(Project project) {
        return ConfigFolder.read(project.config(), new PublicHolidays())
                .result()
                .orElseThrow(() -> new Refused(
                        UNUSABLE,
                        Loading.shown(project.config())
                                + " has errors, and says where the database is; heliotrope check lists them"));
    }

    private static DatabaseSettings database(Project project, Settings settings) {
        try {
            return Archive.settings(project, settings.server().database());
        } catch (IllegalArgumentException wrong) {
            throw new Refused(UNUSABLE, String.valueOf(wrong.getMessage()));
        }
    }

    private static <T> T ask(DatabaseSettings settings, Function<InteractionStore, T> question, T nothing) {
        if (!Database.exists(settings)) {
            return nothing;
        }
        try (Database database = Database.openToRead(settings)) {
            return question.apply(new JdbcInteractionStore(database));
        } catch (StoreException failure) {
            throw new Refused(UNUSABLE, String.valueOf(failure.getMessage()));
        }
    }
}
