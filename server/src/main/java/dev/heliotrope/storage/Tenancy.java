package dev.heliotrope.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Says which process has the embedded database open. The kernel ends it with the process, also after {@code kill -9}. */
final class Tenancy implements AutoCloseable {
    private final FileChannel channel;

    private Tenancy(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits so long for another process to leave; empty if it does not. */
    static Optional<Tenancy> take(Path folder, Duration patience) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("tenant.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isTaken(channel, patience)) {
            return Optional.of(new Tenancy(channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isTaken(FileChannel channel, Duration patience) throws IOException {
        try {
            return channel.tryLock() != null || (!patience.isZero() && isTakenInTime(channel, patience));
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static boolean isTakenInTime(FileChannel channel, Duration patience) throws IOException {
        CompletableFuture<FileLock> lock = new CompletableFuture<>();
        // no virtual thread: closing the channel does not end the wait of one
        Thread.ofPlatform().daemon().name("tenancy").start(() -> {
            try {
                lock.complete(channel.lock());
            } catch (IOException | RuntimeException gaveUp) {
                lock.completeExceptionally(gaveUp);
            }
        });
        return isTakenInTime(lock, patience);
    }

    private static boolean isTakenInTime(CompletableFuture<FileLock> lock, Duration patience) throws IOException {
        try {
            return lock.get(patience.toMillis(), TimeUnit.MILLISECONDS).isValid();
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
