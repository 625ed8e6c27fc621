package dev.heliotrope.pbx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a Debian file tree begins: {@code /} for programs of the machine itself, else an unpacked tree whose programs are run
 * by the tree's own loader with the tree's own libraries, and so need neither root nor chroot.
 */
record Root(Path path, Architecture architecture, boolean own) {
    static Root machine() {
        return new Root(Path.of("/"), Architecture.ofThisMachine(), false);
    }

    static Root tree(Path path) {
        return new Root(path, Architecture.ofThisMachine(), true);
    }

    List<String> run(String program) {
        if (!own) {
            return List.of(path.resolve(program).toString());
        }
        Path libraries = libraries();
        return List.of(
                libraries.resolve(architecture.loader()).toString(),
                "--library-path",
                libraries + ":" + libraries.resolve("pulseaudio"),
                path.resolve(program).toString());
    }

    Path libraries() {
        return path.resolve("usr/lib").resolve(architecture.triplet());
    }

    Path asteriskModules() {
        return firstOf(
                "Asterisk's modules",
                libraries().resolve("asterisk/modules"),
                path.resolve("usr/lib/asterisk/modules"),
                path.resolve("usr/lib64/asterisk/modules"));
    }

    Path asteriskDocumentation() {
        return firstOf(
                "Asterisk's documentation",
                path.resolve("usr/share/asterisk/documentation"),
                path.resolve("var/lib/asterisk/documentation"));
    }

    /** Asterisk's own English sounds: digits, tones and what voicemail says. */
    Path asteriskSounds() {
        return firstOf(
                "Asterisk's English sounds",
                path.resolve("usr/share/asterisk/sounds/en_US_f_Allison"),
                path.resolve("usr/share/asterisk/sounds/en"),
                path.resolve("var/lib/asterisk/sounds/en"));
    }

    private Path firstOf(String what, Path... candidates) {
        return Stream.of(candidates)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(
                        () -> new PbxTrouble(what + " are not at " + candidates[0] + " nor where else they may be."));
    }
}
