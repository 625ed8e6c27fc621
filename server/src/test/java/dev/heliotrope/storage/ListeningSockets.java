package dev.heliotrope.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which TCP addresses a process listens on, from Linux's /proc (proc(5): net/tcp, net/tcp6, state 0A is LISTEN). */
final class ListeningSockets {
    private ListeningSockets() {}

    static List<String> of(long pid) throws IOException {
        Set<String> sockets = sockets(pid);
        List<String> addresses = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc", "" + pid, "net", table))) {
                String[] fields = line.strip().split("\\s+");
                if (fields[3].equals("0A") && sockets.contains("socket:[" + fields[9] + "]")) {
                    addresses.add(fields[1].replaceAll(":.*", ""));
                }
            }
        }
        return addresses;
    }

    /** 127.0.0.1 in the kernel's byte order, alone, or mapped into IPv6; or ::1. */
    static boolean isLoopback(String address) {
        return address.equals("0100007F")
                || address.equals("0000000000000000FFFF00000100007F")
                || address.equals("00000000000000000000000001000000");
    }

    private static Set<String> sockets(long pid) throws IOException {
        Set<String> sockets = new TreeSet<>();
        try (var files = Files.newDirectoryStream(Path.of("/proc", "" + pid, "fd"))) {
            for (Path file : files) {
                sockets.add(target(file));
            }
        }
        return sockets;
    }

    private static String target(Path file) throws IOException {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (NoSuchFileException closedMeanwhile) {
            return "";
        }
    }
}
