package dev.heliotrope.pbx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Debian's archive, read by the machine's own apt with a state of its own, so that nothing of the machine is changed and no
 * root is needed. The mirror and proxies are those that the machine is set up with; apt checks every file against the
 * signatures in Debian's keyring.
 */
final class DebianArchive {
    /** The Debian release that has Asterisk 22; bookworm, on which we must run, has none. */
    static final String SUITE = "forky";

    private static final Path KEYRING = Path.of("/usr/share/keyrings/debian-archive-keyring.gpg");
    private static final Pattern CHOSEN = Pattern.compile("Inst (\\S+) \\((\\S+) .*");

    /** What Debian wants around a package being set up, and no program of ours ever opens: a third of the whole. */
    private static final Pattern NEEDLESS = Pattern.compile(
            "(adduser|asterisk-config|base-passwd|debconf|dirmngr|gnupg|gpg|libaudit|libc-gconv|libdb5|"
                    + "libdebconf|libgdbm|libgpgme|libpam|libpci3|libperl|libpython3|libsemanage|libsensors|libsepol|"
                    + "libsnmp|login|media-types|netbase|passwd|pci\\.ids|perl|pinentry|python3|readline-common|tzdata).*");

    private final String program;
    private final Path folder;
    private final Architecture architecture;

    DebianArchive(Path folder, Architecture architecture) {
        this("apt-get", folder, architecture);
    }

    /** {@code program} is apt's, or stands in for it. */
    DebianArchive(String program, Path folder, Architecture architecture) {
        this.program = program;
        this.folder = folder;
        this.architecture = architecture;
    }

    private Path packages() {
        return folder.resolve("packages");
    }

    /** The downloaded files of exactly these versions; an older run may have left others beside them. */
    List<Path> files(List<String> wanted) throws IOException {
        Set<String> names = wanted.stream()
                .map(one -> one.replace("=", "_").replace(":", "%3a"))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(packages())) {
            return files.filter(
                            file -> names.contains(file.getFileName().toString().replaceFirst("_[^_]*\\.deb$", "")))
                    .sorted()
                    .toList();
        }
    }

    /** Asks the mirror which packages there are. {@code eachLine} hears what apt says, several times a second. */
    void update(Consumer<String> eachLine) {
        requireKeys();
        PbxTrouble last = new PbxTrouble("This machine's apt has no mirror to get Asterisk from: see /etc/apt.");
        for (Mirror mirror : mirrors()) {
            try {
                updateFrom(mirror, eachLine);
                return;
            } catch (PbxTrouble trouble) {
                last = trouble;
            }
        }
        throw last;
    }

    private List<Mirror> mirrors() {
        prepare();
        return Mirror.listed(
                start(List.of(program, "update", "--print-uris"), line -> {}).lines());
    }

    private void updateFrom(Mirror mirror, Consumer<String> eachLine) {
        write(
                "sources.list",
                "deb [signed-by=" + KEYRING + " arch=" + architecture.debian() + "] " + mirror.address() + " " + SUITE
                        + " main\n");
        List<String> apt = apt("update");
        apt.addAll(List.of("-o", "APT::Update::Error-Mode=any"));
        run(apt, eachLine);
    }

    /** The names, each with its version, of the packages and all that they need. */
    List<String> closure(List<String> packages) {
        List<String> apt = apt("install");
        apt.add("--simulate");
        apt.addAll(packages);
        return run(apt, line -> {}).lines().stream()
                .map(CHOSEN::matcher)
                .filter(Matcher::matches)
                .filter(chosen -> !NEEDLESS.matcher(chosen.group(1)).matches())
                .map(chosen -> chosen.group(1) + "=" + chosen.group(2))
                .toList();
    }

    /** Gets those packages; the ones that an interrupted run has got already are not asked for again. */
    void download(List<String> packages, Consumer<String> eachLine) {
        List<String> apt = apt("download");
        apt.addAll(packages);
        run(apt, eachLine);
    }

    private Output run(List<String> command, Consumer<String> eachLine) {
        Output output = start(command, eachLine);
        if (!output.succeeded()) {
            throw AptTrouble.of(output);
        }
        return output;
    }

    private Output start(List<String> command, Consumer<String> eachLine) {
        try {
            return Output.of(command, packages(), eachLine).without(Fetching::isStatus);
        } catch (UncheckedIOException e) {
            throw new PbxTrouble(
                    "There is no apt here to get Asterisk with: install Asterisk 20 or newer, so that `asterisk` is on the PATH.",
                    e);
        }
    }

    private static void requireKeys() {
        if (!Files.isReadable(KEYRING)) {
            throw new PbxTrouble("Debian's keys are not at " + KEYRING
                    + ", so nothing could be authenticated: `apt-get install debian-archive-keyring` brings them.");
        }
    }

    private void prepare() {
        try {
            for (String needed : List.of("packages", "none", "lists/partial", "cache/archives/partial")) {
                Files.createDirectories(folder.resolve(needed));
            }
        } catch (IOException e) {
            throw Disk.trouble(folder, e);
        }
        write("status", "");
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw Disk.trouble(folder, e);
        }
    }

    private List<String> apt(String verb) {
        List<String> command = new ArrayList<>(List.of(program, verb, "--yes", "--no-install-recommends"));
        for (String setting : settings()) {
            command.addAll(List.of("-o", setting));
        }
        return command;
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>(Arrays.asList(
                "Dir::State=" + folder,
                "Dir::State::lists=" + folder.resolve("lists"),
                "Dir::State::status=" + folder.resolve("status"),
                "Dir::Cache=" + folder.resolve("cache"),
                "Dir::Etc::sourcelist=" + folder.resolve("sources.list"),
                "Dir::Etc::sourceparts=" + folder.resolve("none"),
                "Dir::Etc::preferences=" + folder.resolve("none"),
                "Dir::Etc::preferencesparts=" + folder.resolve("none")));
        settings.addAll(List.of(
                "APT::Architecture=" + architecture.debian(),
                "APT::Architectures=" + architecture.debian(),
                "APT::Get::AllowUnauthenticated=false",
                "Acquire::AllowInsecureRepositories=false",
                "Acquire::Languages=none",
                "Acquire::Retries=3",
                Fetching.SETTING,
                // as root apt would read and write as _apt, who may not enter a cache folder in root's home
                "APT::Sandbox::User="));
        return settings;
    }
}
