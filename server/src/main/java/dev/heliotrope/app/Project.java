package dev.heliotrope.app;

import java.nio.file.Path;
import java.util.Optional;

/** Where things are: the admin's files, what runs now, and what may be fetched or rendered again at any time. */
record Project(Path home, Path config, Path flows, Path run) {
    /** From the launcher's {@code -Dheliotrope.home}, else the working folder. */
    static Path homeFolder() {
        return Path.of(System.getProperty("heliotrope.home", ""))
                .toAbsolutePath()
                .normalize();
    }

    /** The same files, running in a folder of its own. */
    Project inside(String name) {
        return new Project(home, config, flows, run.resolve(name));
    }

    Path prompts() {
        return flows.resolve("prompts");
    }

    /** What the dialplan plays by name, by language. */
    Path sounds() {
        return run.resolve("sounds");
    }

    /** What was released, and the text of every version that ever answered. */
    Path releases() {
        return run.resolve("releases");
    }

    Path dialplans() {
        return home.resolve("dialplans");
    }

    /** {@code $XDG_CACHE_HOME/heliotrope}, by the XDG base directory specification. */
    Path cache() {
        Path base = environment("XDG_CACHE_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return base.resolve("heliotrope");
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
