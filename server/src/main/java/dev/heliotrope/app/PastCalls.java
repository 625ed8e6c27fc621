package dev.heliotrope.app;

import dev.heliotrope.call.CallId;
import dev.heliotrope.config.ConfigFolder;
import dev.heliotrope.config.Settings;
import dev.heliotrope.history.InteractionStore;
import dev.heliotrope.history.InteractionStore.Story;
import dev.heliotrope.history.StoreException;
import dev.heliotrope.holiday.PublicHolidays;
import dev.heliotrope.storage.Database;
import dev.heliotrope.storage.DatabaseSettings;
import dev.heliotrope.storage.JdbcInteractionStore;
import dev.heliotrope.storage.SwitchTurns;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The history as commands read it, beside a running server as well as without one. */
record PastCalls(Settings settings, DatabaseSettings database) {
    static final int UNUSABLE = 2;

    /** @throws Refused if {@code config/}, which says where the database is, has errors */
    static PastCalls of(Project project) {
        return of(project, settings(project));
    }

    static PastCalls of(Project project, Settings settings) {
        return new PastCalls(settings, database(project, settings));
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

    /** What is known of a call; nothing if there is none of that name, whatever was typed. */
    Story story(String call) {
        return CallId.isOne(call) ? ask(store -> store.story(new CallId(call)), Story.NONE) : Story.NONE;
    }

    <T> T ask(Function<InteractionStore, T> question, T nothing) {
        return read(open -> question.apply(new JdbcInteractionStore(open)), nothing);
    }

    /** Every turn of a switch, from the first to the last. */
    List<SwitchTurns.Turn> turns() {
        return read(open -> new SwitchTurns(open).all(), List.of());
    }

    /** The last turn of each switch that was ever turned. */
    Map<String, SwitchTurns.Turn> standing() {
        return read(open -> new SwitchTurns(open).standing(), Map.of());
    }

    private <T> T read(Function<Database, T> question, T nothing) {
        try {
            return Database.exists(database) ? read(question) : nothing;
        } catch (StoreException failure) {
            throw new Refused(UNUSABLE, String.valueOf(failure.getMessage()));
        }
    }

    private <T> T read(Function<Database, T> question) {
        try (Database open = Database.openToRead(database)) {
            return question.apply(open);
        }
    }
}
