package dev.heliotrope.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** What a server's process does when told on its standard input. */
final class Orders {
    private Orders() {}

    /** {@code measure}: prints heap in use after collections, and live threads. Ends with the input. */
    static void obey(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("measure")) {
                System.out.println("measured " + heapInUse() + " "
                        + ManagementFactory.getThreadMXBean().getThreadCount());
            }
        }
    }

    /** The least of several, as one collection leaves what the next finds dead. */
    private static long heapInUse() {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
