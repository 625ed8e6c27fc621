package dev.heliotrope.speech;

import dev.heliotrope.call.Sound;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of sounds, each in the two rates Asterisk picks from: {@code NAME.wav} at 8 kHz and {@code NAME.wav16} at 16 kHz.
 * Files appear whole, by renaming, so that several processes can share the folder.
 */
final class SoundStore {
    private static final String NARROW = ".wav";
    private static final String WIDE = ".wav16";

    /** Between prompts, besides what silence they have at their ends. */
    private static final int PAUSE_MS = 200;

    private static final Duration DAY = Duration.ofDays(1);

    /** Others get at what they know the name of, and see no names. */
    private static final FileAttribute<?> SHUT =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x"));

    private final Path folder;
    private final InstantSource clock;
    private final Duration mark;
    private final FileAttribute<?>[] mode;

    private SoundStore(Path folder, InstantSource clock, Duration mark, FileAttribute<?>... mode) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
        this.mark = mark;
        this.mode = mode;
    }

    SoundStore(Path folder, InstantSource clock) {
        this(folder, clock, DAY);
    }

    /**
     * One that nobody else can list.
     *
     * @param mark a sound in use is marked so no more often than this
     */
    static SoundStore shut(Path folder, InstantSource clock, Duration mark) {
        return new SoundStore(folder, clock, mark, SHUT);
    }

    /** @throws IllegalArgumentException if the folder's name has characters that must not get into a dialplan command */
    Sound sound(String name) {
        return new Sound(folder.resolve(name).toString());
    }

    /**
     * Two looks at the file system, some microseconds, and so allowed on an event loop; memory would not see a deletion. A
     * file's time says when it was last asked for, give or take what it is marked by.
     */
    boolean has(String name) {
        // the narrow one is written last
        return isThere(file(name, NARROW)) && isThere(file(name, WIDE));
    }

    private boolean isThere(Path path) {
        File file = path.toFile();
        long used = file.lastModified();
        Instant now = clock.instant();
        // where the cache is not ours to write, nobody of us removes anything either
        return used != 0
                && (used > now.minus(mark).toEpochMilli() || file.setLastModified(now.toEpochMilli()) || file.isFile());
    }

    /** Removes what nobody has asked for in that time; gives how many files. Blocks. */
    int forgetUnused(Duration time) throws IOException {
        return new UnusedSounds(folder, clock.instant().minus(time)).remove();
    }

    boolean holds(Sound sound) {
        return Path.of(sound.path()).startsWith(folder);
    }

    void put(String name, Pcm sound) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent(), mode);
        write(file(name, WIDE), Wav.bytes(Resampler.convert(sound, 16_000)));
        write(file(name, NARROW), Wav.bytes(Resampler.convert(sound, 8_000)));
    }

    /** One sound of several. */
    void join(List<Sound> parts, String name) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent(), mode);
        write(file(name, WIDE), Wav.bytes(joined(parts, WIDE)));
        write(file(name, NARROW), Wav.bytes(joined(parts, NARROW)));
    }

    private static Pcm joined(List<Sound> parts, String ending) throws IOException {
        List<Pcm> read = new ArrayList<>();
        for (Sound part : parts) {
            read.add(Wav.read(Path.of(part.path() + ending)));
        }
        return Pcm.joined(read, PAUSE_MS);
    }

    void copyTo(String name, Path elsewhere, String otherName) throws IOException {
        SoundStore other = new SoundStore(elsewhere, clock);
        Files.createDirectories(other.folder.resolve(otherName).getParent());
        write(other.file(otherName, WIDE), Files.readAllBytes(file(name, WIDE)));
        write(other.file(otherName, NARROW), Files.readAllBytes(file(name, NARROW)));
    }

    private Path file(String name, String ending) {
        return folder.resolve(name + ending);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), ".draft", ".tmp");
        try {
            Files.write(draft, bytes);
            draft.toFile().setReadable(true, false); // Asterisk may run as another user
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
