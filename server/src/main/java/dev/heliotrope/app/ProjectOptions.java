package dev.heliotrope.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The folders that every command may be pointed at. */
final class ProjectOptions {
    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "The admin's settings (default: config/ of the project).")
    @Nullable
    Path config;

    @Option(
            names = "--flows",
            paramLabel = "DIR",
            description = "Call flows and prompts (default: ivr-flows/ of the project).")
    @Nullable
    Path flows;

    @Option(
            names = "--run-dir",
            paramLabel = "DIR",
            description = "Database, secrets, logs and Asterisk's own files (default: run/ of the project).")
    @Nullable
    Path run;

    Project project() {
        Path home = Project.homeFolder();
        return new Project(home, or(config, home, "config"), or(flows, home, "ivr-flows"), or(run, home, "run"));
    }

    private static Path or(@Nullable Path given, Path home, String usual) {
        return given == null ? home.resolve(usual) : given.toAbsolutePath().normalize();
    }
}
