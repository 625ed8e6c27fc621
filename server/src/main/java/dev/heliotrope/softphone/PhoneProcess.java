package dev.heliotrope.softphone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** One baresip process and the control connection to it. */
final class PhoneProcess implements AutoCloseable {
    private static final int STARTS = 3;
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Process process;
    private final PhoneFolder folder;
    private final ControlLine line;

    private PhoneProcess(Process process, PhoneFolder folder, ControlLine line) {
        this.process = process;
        this.folder = folder;
        this.line = line;
    }

    /** Another program may take the control port between our choice and the start, so it is tried more than once. */
    static PhoneProcess start(Baresip baresip, Options options, Consumer<JsonNode> events, Runnable ended)
            throws IOException {
        IOException last = new IOException("not tried");
        for (int i = 0; i < STARTS; i++) {
            try {
                return startOnce(baresip, options, events, ended);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private static PhoneProcess startOnce(Baresip baresip, Options options, Consumer<JsonNode> events, Runnable ended)
            throws IOException {
        int port = freePort();
        PhoneFolder folder = PhoneFolder.create(baresip, options, port);
        Process process = null;
        try {
            process = run(baresip, folder);
            return new PhoneProcess(process, folder, connect(process, folder, port, events, ended));
        } catch (IOException e) {
            if (process != null) {
                process.destroyForcibly();
            }
            folder.close();
            throw e;
        }
    }

    private static Process run(Baresip baresip, PhoneFolder folder) throws IOException {
        List<String> command = new ArrayList<>(baresip.command());
        command.addAll(List.of("-f", folder.path().toString()));
        ProcessBuilder phone = new ProcessBuilder(command)
                .directory(folder.path().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(folder.log().toFile());
        LoopbackOnly.prepare(folder.path(), phone.environment());
        return phone.start();
    }

    private static ControlLine connect(
            Process process, PhoneFolder folder, int port, Consumer<JsonNode> events, Runnable ended)
            throws IOException {
        long start = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - start < START_NANOS) {
            try {
                return new ControlLine(port, events, ended);
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        throw new IOException("baresip did not start: " + lastWords(folder));
    }

    private static String lastWords(PhoneFolder folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.log(), StandardCharsets.ISO_8859_1);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    String command(String name, String params) throws IOException {
        return line.command(name, params);
    }

    long pid() {
        return process.pid();
    }

    /** As if the power failed: nothing is unregistered, nothing is hung up. */
    void kill() {
        process.destroyForcibly();
    }

    /** baresip takes its leave (unregisters, hangs up) unless a transaction hangs; then it is ended after two seconds. */
    @Override
    public void close() throws IOException {
        try {
            line.command("quit", "");
            process.waitFor(2, TimeUnit.SECONDS);
        } catch (IOException alreadyGone) {
            // the process is ended below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            line.close();
            folder.close();
        }
    }
}
