package dev.heliotrope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The machine a result was found on, in a line or two. */
final class Machine {
    private Machine() {}

    static String described() throws IOException {
        return "Machine: " + Runtime.getRuntime().availableProcessors() + " x " + first("/proc/cpuinfo", "model name")
                + ", " + gigabytes() + " GB; Linux " + System.getProperty("os.version") + "; "
                + System.getProperty("java.vm.name") + " "
                + System.getProperty("java.runtime.version") + ". " + LocalDate.now() + ", load "
                + Files.readString(Path.of("/proc/loadavg")).split(" ")[0]
                + " when it ended (the load generator shares the machine).";
    }

    private static String gigabytes() throws IOException {
        return String.valueOf(Long.parseLong(first("/proc/meminfo", "MemTotal").split(" ")[0]) / 1_000_000);
    }

    private static String first(String file, String key) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
