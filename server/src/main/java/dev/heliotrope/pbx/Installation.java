package dev.heliotrope.pbx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Gets Asterisk and the other tools from Debian's archive and unpacks them into a tree in the user's cache. The tree appears
 * whole or not at all; a run that was interrupted goes on where it was.
 */
public final class Installation {
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path cache;
    private final Architecture architecture = Architecture.ofThisMachine();
    private final Consumer<String> progress;
    private final Consumer<String> howFar;

    public Installation(Path cache, Consumer<String> progress) {
        this(cache, progress, often -> {});
    }

    /** {@code progress} is told of each stage, {@code howFar} several times a second how far that is. */
    public Installation(Path cache, Consumer<String> progress, Consumer<String> howFar) {
        this.cache = cache;
        this.progress = progress;
        this.howFar = howFar;
    }

    /** {@code heliotrope} in the user's cache folder, as the XDG Base Directory Specification names it. */
    public static Path cacheFolder() {
        String home = System.getProperty("user.home", "");
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(folder -> folder.startsWith("/"))
                .map(Path::of)
                .orElse(Path.of(home, ".cache"))
                .resolve("heliotrope");
    }

    static Path treeIn(Path cache) {
        return cache.resolve(
                DebianArchive.SUITE + "-" + Architecture.ofThisMachine().debian());
    }

    /**
     * Unpacks the tree if it is not there. Waits while another process does the same.
     *
     * @throws PbxTrouble no apt, no network, not authentic, no space: in one sentence
     */
    public void install() {
        synchronized (ONE_AT_A_TIME) {
            if (isThere()) {
                return;
            }
            try {
                Files.createDirectories(cache);
                alone();
            } catch (IOException e) {
                throw Disk.trouble(cache, e);
            }
        }
    }

    private void alone() throws IOException {
        try (FileChannel file = FileChannel.open(
                        cache.resolve("install.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = alone(file)) {
            if (lock.isValid() && !isThere()) {
                fetchAndUnpack();
            }
        }
    }

    private FileLock alone(FileChannel file) throws IOException {
        FileLock lock = file.tryLock();
        if (lock == null) {
            progress.accept("Another heliotrope is getting Asterisk; waiting for it");
            lock = file.lock();
        }
        return lock;
    }

    private boolean isThere() {
        return Arrays.stream(Tool.values())
                .allMatch(tool -> Files.isRegularFile(treeIn(cache).resolve(tool.inTree())));
    }

    private void fetchAndUnpack() throws IOException {
        DebianArchive archive = new DebianArchive(cache.resolve("archive"), architecture);
        progress.accept("Asking this machine's Debian mirror for the packages of " + DebianArchive.SUITE);
        archive.update(new Fetching("The list of packages", howFar));
        howFar.accept("Working out which packages are needed");
        List<String> wanted = archive.closure(Tool.PACKAGES);
        Counter got = new Counter("Getting Asterisk, SIPp, eSpeak NG and baresip", wanted.size(), progress);
        Fetching fetching = new Fetching("Getting packages", howFar);
        archive.download(wanted, line -> {
            fetching.accept(line);
            got.count(line.startsWith("Get:"));
        });
        unpack(archive.files(wanted));
        Disk.remove(cache.resolve("archive"));
        progress.accept("Asterisk is in " + treeIn(cache));
    }

    private void unpack(List<Path> files) throws IOException {
        Path unfinished = cache.resolve(treeIn(cache).getFileName() + ".unfinished");
        Disk.remove(unfinished);
        Files.createDirectories(unfinished);
        Counter unpacked = new Counter("Unpacking", files.size(), progress);
        for (Path deb : files) {
            howFar.accept("Unpacking " + deb.getFileName().toString().replaceFirst("_.*", ""));
            unpackOne(deb, unfinished);
            unpacked.count(true);
        }
        Disk.remove(treeIn(cache));
        Files.move(unfinished, treeIn(cache), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpackOne(Path deb, Path into) {
        try {
            Output output = Output.of(List.of("dpkg-deb", "-x", deb.toString(), into.toString()));
            if (!output.succeeded()) {
                throw AptTrouble.of(output);
            }
        } catch (UncheckedIOException e) {
            throw new PbxTrouble("There is no dpkg-deb here to unpack Debian's packages with.", e);
        }
    }

    /** Tells of every quarter of the way, not of every package. */
    private static final class Counter {
        private final String what;
        private final int all;
        private final Consumer<String> progress;
        private int done;

        Counter(String what, int all, Consumer<String> progress) {
            this.what = what;
            this.all = all;
            this.progress = progress;
            progress.accept(what + ": " + all + " packages");
        }

        void count(boolean one) {
            if (one && done < all) { // what had to be got twice counts once
                done++;
                if (done * 4 / Math.max(all, 1) > (done - 1) * 4 / Math.max(all, 1)) {
                    progress.accept(what + ": " + done + " of " + all);
                }
            }
        }
    }
}
