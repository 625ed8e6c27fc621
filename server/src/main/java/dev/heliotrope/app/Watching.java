package dev.heliotrope.app;

import dev.heliotrope.release.Act.How;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** {@code --watch}: what is saved below {@code config/} and {@code ivr-flows/} is taken at once. */
final class Watching {
    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    /** Editors write a file in several goes, and a checkout writes many: only when all is quiet for so long is it read. */
    private static final long QUIET_MILLIS = 150;

    @Option(
            names = "--watch",
            description =
                    "Take flows, prompts and settings whenever a file is saved; one with an error changes nothing.")
    private boolean watch;

    /** Returns at once; the watch ends with the process. */
    void begin(Project project, Reload reload) throws IOException {
        if (watch) {
            WatchService service = FileSystems.getDefault().newWatchService();
            for (Path folder : folders(project)) {
                folder.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
            Thread.ofPlatform().daemon().name("watch").start(() -> watch(service, reload));
            LOG.info("watching {} and {}", Loading.shown(project.flows()), Loading.shown(project.config()));
        }
    }

    private static List<Path> folders(Project project) throws IOException {
        try (Stream<Path> flows = Files.walk(project.flows());
                Stream<Path> config = Files.walk(project.config())) {
            return Stream.concat(flows, config).filter(Files::isDirectory).toList();
        }
    }

    private static void watch(WatchService service, Reload reload) {
        try {
            while (true) {
                drain(service, service.take());
                take(reload);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** The watch outlives whatever goes wrong with one reading. */
    private static void take(Reload reload) {
        try {
            reload.takeFiles(How.WATCH, user());
        } catch (RuntimeException failure) {
            LOG.error("not reloaded: what is in force stays", failure);
        }
    }

    /** Who this server belongs to, as the operating system names them. */
    static String user() {
        return System.getProperty("user.name", "?");
    }

    private static void drain(WatchService service, WatchKey first) throws InterruptedException {
        WatchKey key = first;
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
