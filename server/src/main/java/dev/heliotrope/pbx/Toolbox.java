package dev.heliotrope.pbx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where each {@link Tool} is and how it is run: the machine's own where there is one on the {@code PATH} (Asterisk from
 * version 20), else the one in the tree that {@link Installation} unpacked.
 */
public final class Toolbox {
    private static final int OLDEST_ASTERISK = 20;
    private static final Pattern VERSION = Pattern.compile("Asterisk (?:certified/)?(\\d+)\\b");

    private final String searchPath;
    private final Path tree;

    Toolbox(String searchPath, Path tree) {
        this.searchPath = searchPath;
        this.tree = tree;
    }

    /** The toolbox of this machine and user. */
    public static Toolbox ofThisMachine() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new Toolbox(path, Installation.treeIn(Installation.cacheFolder()));
    }

    /** The command's first words; the tool's arguments follow.
     *
     * @throws PbxTrouble if the tool is neither on the PATH nor installed
     */
    public List<String> command(Tool tool) {
        List<String> command = new ArrayList<>(root(tool).run(named(tool)));
        if (tool == Tool.ESPEAK && root(tool).own()) {
            command.add("--path=" + root(tool).libraries());
        }
        return List.copyOf(command);
    }

    /**
     * One file that runs the tool, for people and scripts: the tool itself, or for one in the tree, which knows neither its loader
     * nor its libraries, a script beside the tree.
     *
     * @throws PbxTrouble if there is no such tool, or the script cannot be written
     */
    public Path program(Tool tool) {
        return onPath(tool).orElseGet(() -> script(tool));
    }

    private Path script(Tool tool) {
        Path folder = tree.resolveSibling("bin");
        Path script = folder.resolve(tool.program());
        String words = command(tool).stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        try {
            Files.createDirectories(folder);
            Files.writeString(script, "#!/bin/sh\nexec " + words + " \"$@\"\n");
            return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw Disk.trouble(script, e);
        }
    }

    public boolean has(Tool tool) {
        return onPath(tool).isPresent() || isInTree(tool);
    }

    public boolean hasAll() {
        return Arrays.stream(Tool.values()).allMatch(this::has);
    }

    /** The folder of baresip's modules, which its configuration must name. */
    public Path baresipModules() {
        return root(Tool.BARESIP).path().resolve("usr/lib/baresip/modules");
    }

    /** The folder of baresip's own sounds, for its option {@code -p}. */
    public Path baresipSounds() {
        return root(Tool.BARESIP).path().resolve("usr/share/baresip");
    }

    Root root(Tool tool) {
        if (onPath(tool).isPresent()) {
            return Root.machine();
        }
        if (isInTree(tool)) {
            return Root.tree(tree);
        }
        throw new PbxTrouble("There is no " + tool.program()
                + " on the PATH nor in the cache: `./heliotrope asterisk install` gets it.");
    }

    private String named(Tool tool) {
        return onPath(tool).map(Path::toString).orElse(tool.inTree());
    }

    private boolean isInTree(Tool tool) {
        return Files.isRegularFile(tree.resolve(tool.inTree()));
    }

    private Optional<Path> onPath(Tool tool) {
        return Arrays.stream(searchPath.split(":", -1))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, tool.program()))
                .filter(Files::isExecutable)
                .filter(program -> tool != Tool.ASTERISK || isNewEnough(program))
                .findFirst();
    }

    private static boolean isNewEnough(Path asterisk) {
        try {
            Matcher version = VERSION.matcher(
                    Output.of(List.of(asterisk.toString(), "-V")).text());
            return version.find() && Integer.parseInt(version.group(1)) >= OLDEST_ASTERISK;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
