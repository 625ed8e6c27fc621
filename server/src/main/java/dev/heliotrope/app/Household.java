package dev.heliotrope.app;

import dev.heliotrope.call.CallListener;
import dev.heliotrope.pbx.AsteriskProcess;
import dev.heliotrope.pbx.Installation;
import dev.heliotrope.pbx.Secrets;
import dev.heliotrope.pbx.Toolbox;
import dev.heliotrope.session.House;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** Everything on one machine: an Asterisk of our own with the server beside it, opened and closed together. */
record Household(Snapshot snapshot, Toolbox tools, AsteriskProcess asterisk, ContactCentre centre)
        implements AutoCloseable {

    static Household open(
            Project project, Snapshot snapshot, Clock clock, List<CallListener> watching, Progress progress)
            throws Exception {
        return open(project, snapshot, clock, watching, UnaryOperator.identity(), progress);
    }

    /** {@code staging} puts something in front of the house that the calls find. */
    static Household open(
            Project project,
            Snapshot snapshot,
            Clock clock,
            List<CallListener> watching,
            UnaryOperator<House> staging,
            Progress progress)
            throws Exception {
        Toolbox tools = tools(progress);
        progress.during(
                "Prompts in " + snapshot.settings().languages().spoken().size() + " languages",
                () -> Announcements.prepare(project, snapshot, tools, progress));
        AsteriskProcess asterisk = progress.during(
                "Starting Asterisk",
                () -> AsteriskProcess.start(
                        tools,
                        project.dialplans(),
                        project.run(),
                        AsteriskSetup.of(snapshot.settings(), project.sounds())));
        try {
            Plan.Keys keys = keys(asterisk.secrets());
            Plan plan = new Plan(project, snapshot, tools, keys, clock, watching, staging);
            return new Household(
                    snapshot, tools, asterisk, progress.during("Starting the server", () -> ContactCentre.open(plan)));
        } catch (Exception failure) {
            asterisk.close();
            throw failure;
        }
    }

    /** This machine's, got where they are missing. */
    static Toolbox tools(Progress progress) throws Exception {
        return progress.during("Asterisk and the tools", () -> {
            Toolbox tools = Toolbox.ofThisMachine();
            if (!tools.hasAll()) {
                new Installation(Installation.cacheFolder(), progress::say, progress::now).install();
            }
            return tools;
        });
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
