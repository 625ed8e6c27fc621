package dev.heliotrope.app;

import dev.heliotrope.config.Loaded;
import dev.heliotrope.config.RouteFile;
import dev.heliotrope.config.Settings;
import dev.heliotrope.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heliotrope route}. */
@Command(
        name = "route",
        description = "Who would get this caller, and why not the others: routing by config/, without a call.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The file names a queue and what is asked; all agents are signed in with a free phone unless it says otherwise:",
            "  queue: support",
            "  language: cs",
            "  skills: {billing: 2}",
            "  waited: 30s",
            "  channel: voice",
            "  priority: {head-start: 1m, vip: true}",
            "  last-agent: {agent: petr, ago: 2h}",
            "  agents: {jana: paused, marek: signed-out}",
            "Ends with 0 when somebody gets the call; with 1 when nobody does; with 2 when the file or config/ is wrong.",
            "",
            "Examples:",
            "  heliotrope route --file request.yaml",
            "  heliotrope route --file request.yaml --at 2026-11-17T09:00Z --json"
        })
final class RouteCommand implements Callable<Integer> {
    private static final int NOBODY = 1;
    private static final int UNUSABLE = 2;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Option(names = "--file", paramLabel = "FILE", required = true, description = "What is asked, see below.")
    private Path file = Path.of("request.yaml");

    @Option(names = "--at", paramLabel = "T", description = "Then instead of now: " + Moment.FORMS + ".")
    private @Nullable String at;

    @Option(names = "--json", description = "For programs: one object, instants in UTC.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Settings settings = Loading.settings(options.project());
        Instant when = at == null
                ? Instant.now().truncatedTo(ChronoUnit.MILLIS)
                : Moment.typed("--at", at, ZoneId.systemDefault());
        Loaded<RouteFile.Trial> trial = RouteFile.read(file, settings, when);
        for (Diagnostic problem : trial.diagnostics()) {
            spec.commandLine().getErr().println(problem);
        }
        return trial.result().map(asked -> route(settings, asked, when)).orElse(UNUSABLE);
    }

    private int route(Settings settings, RouteFile.Trial asked, Instant when) {
        KnownHours hours =
                KnownHours.of(options.project(), settings, spec.commandLine().getErr());
        TrialRoute route = TrialRoute.of(settings, hours.plan(settings), asked, when);
        (json ? route.json() : route.words()).forEach(spec.commandLine().getOut()::println);
        return route.isTaken() ? 0 : NOBODY;
    }
}
