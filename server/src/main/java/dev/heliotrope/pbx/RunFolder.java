package dev.heliotrope.pbx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The folder that one Asterisk runs in: its rendered configuration, its state, its logs, and nothing of the tree. */
record RunFolder(Path path) {
    /** A UNIX socket's address has 108 bytes, of which {@code /asterisk.ctl}, a NUL and a spare are used up. */
    private static final int LONGEST_SOCKET_FOLDER = 90;

    RunFolder {
        path = path.toAbsolutePath().normalize();
    }

    Path configuration() {
        return path.resolve("etc");
    }

    Path asteriskConf() {
        return configuration().resolve("asterisk.conf");
    }

    Path data() {
        return path.resolve("data");
    }

    Path music() {
        return path.resolve("music");
    }

    Path messages() {
        return path.resolve("log/messages.log");
    }

    /** What Asterisk prints before it has opened its log. */
    Path console() {
        return path.resolve("log/console.log");
    }

    Path controlSocket() {
        return socketFolder().resolve("asterisk.ctl");
    }

    /** Asterisk writes its process id there. */
    Path processFile() {
        return socketFolder().resolve("asterisk.pid");
    }

    /** The run folder itself, or a private one under the system's temporary folder where that is too deep for a socket. */
    Path socketFolder() {
        if (path.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_FOLDER) {
            return path;
        }
        return Path.of(System.getProperty("java.io.tmpdir", "/tmp"), "heliotrope-" + fingerprint());
    }

    private String fingerprint() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(path.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The folder itself may be open to others, if somebody has made it so; what Asterisk writes there of callers is not. */
    void create() throws IOException {
        PrivateFile.folder(path);
        for (String inside : List.of("etc", "var", "spool", "log")) {
            PrivateFile.shutFolder(path.resolve(inside));
        }
        Files.createDirectories(music());
        PrivateFile.folder(socketFolder());
        requireOurs(socketFolder());
    }

    /** Takes the socket's folder away, if it is one under the temporary folder: nobody else would. */
    void closeSocket() throws IOException {
        if (!socketFolder().equals(path)) {
            Disk.remove(socketFolder());
        }
    }

    /** The temporary folder is everybody's: one made there by somebody else would let them listen at our console. */
    private void requireOurs(Path folder) throws IOException {
        boolean ours = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder).equals(Files.getOwner(path));
        if (!folder.equals(path) && !ours) {
            throw new PbxTrouble(folder + " belongs to somebody else: use a run folder with a shorter path.");
        }
    }
}
