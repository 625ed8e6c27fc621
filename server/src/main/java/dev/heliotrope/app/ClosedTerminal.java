package dev.heliotrope.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What SIGHUP means. A terminal that is closed sends it to all that was started there, and means the end, as Ctrl-C does; to a
 * process without a terminal it is sent on purpose, and means that the files are to be read again.
 */
final class ClosedTerminal {
    /** The terminal that this process belongs to, though its input and output be files; only there is it to be opened. */
    private static final Path TERMINAL = Path.of("/dev/tty");

    private ClosedTerminal() {}

    /** Left alone, SIGHUP is {@link Leaving}'s. */
    static void endsAllElseReloads(Reload reload) {
        if (!isPossible()) {
            reload.onHangUp();
        }
    }

    private static boolean isPossible() {
        try (FileChannel terminal = FileChannel.open(TERMINAL, StandardOpenOption.READ)) {
            return terminal.isOpen();
        } catch (IOException none) {
            return false;
        }
    }
}
