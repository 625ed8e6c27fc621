package dev.heliotrope.softphone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where a process takes datagrams: address and port in hex, as proc(5) has them. */
final class UdpSockets {
    private static final int LOCAL = 1;
    private static final int INODE = 9;

    private UdpSockets() {}

    static List<String> of(long pid) throws IOException {
        Set<String> own = inodes(pid);
        List<String> found = new ArrayList<>();
        for (String table : List.of("/proc/net/udp", "/proc/net/udp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] words = line.strip().split("\\s+", -1);
                if (own.contains("socket:[" + words[INODE] + "]")) {
                    found.add(words[LOCAL]);
                }
            }
        }
        return found;
    }

    private static Set<String> inodes(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            for (Path file : files.toList()) {
                inodes.add(Files.readSymbolicLink(file).toString());
            }
        }
        return inodes;
    }
}
