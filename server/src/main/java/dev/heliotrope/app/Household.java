package dev.heliotrope.app;

import dev.heliotrope.call.CallListener;
import dev.heliotrope.pbx.AsteriskProcess;
import dev.heliotrope.pbx.Installation;
import dev.heliotrope.pbx.Secrets;
import dev.heliotrope.pbx.Toolbox;
import dev.heliotrope.speech.SpeechAnnouncer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Everything on one machine: an Asterisk of our own with the server beside it, opened and closed together. */
record Household(Snapshot snapshot, Toolbox tools, AsteriskProcess asterisk, ContactCentre centre)
        implements AutoCloseable {

    static Household open(
            Project project, Snapshot snapshot, Clock clock, List<CallListener> watching, Progress progress)
            throws Exception {
        Toolbox tools = progress.during("Asterisk and the tools", () -> tools(progress));
        progress.during("Prompts in " + snapshot.settings().languages().spoken().size() + " languages", () -> {
            rehearse(project, snapshot, tools, progress);
            return true;
        });
        AsteriskProcess asterisk = progress.during(
                "Starting Asterisk",
                () -> AsteriskProcess.start(
                        tools,
                        project.dialplans(),
                        project.run(),
                        AsteriskSetup.of(snapshot.settings(), sounds(project))));
        try {
            Plan.Keys keys = keys(asterisk.secrets());
            Plan plan = new Plan(project, snapshot, tools, keys, clock, watching);
            return new Household(
                    snapshot,
                    tools,
                    asterisk,
                    progress.during("Starting the server", () -> ContactCentre.open(plan, progress)));
        } catch (Exception failure) {
            asterisk.close();
            throw failure;
        }
    }

    private static Toolbox tools(Progress progress) {
        Toolbox tools = Toolbox.ofThisMachine();
        if (!tools.hasAll()) {
            new Installation(Installation.cacheFolder(), progress::say).install();
        }
        return tools;
    }

    private static void rehearse(Project project, Snapshot snapshot, Toolbox tools, Progress progress)
            throws IOException {
        try (SpeechAnnouncer announcer = Studio.open(project, new AtomicReference<>(snapshot), tools)) {
            Studio.rehearse(announcer, snapshot, progress);
            Studio.publish(announcer, snapshot, sounds(project));
        }
    }

    private static Path sounds(Project project) {
        return project.run().resolve("sounds");
    }

    private static Plan.Keys keys(Secrets secrets) {
        return new Plan.Keys(secrets.ami(), secrets.agi());
    }

    @Override
    public void close() {
        try {
            centre.close();
        } finally {
            asterisk.close();
        }
    }
}
