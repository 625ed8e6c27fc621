package dev.heliotrope.release;

import dev.heliotrope.release.Placing.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files that were kept in haste: many in one, whose name says that it is whole, beside the folder of the versions. Some hundred
 * files cost the disk as many waits, and a reload should not take as long as a slow disk does.
 */
final class Bundles {
    private static final String ENDING = ".bundle";

    /** Two that settle at a time do no harm, but do the work twice. */
    private static final Object SETTLING = new Object();

    /** Nothing that is named in a bundle may lie elsewhere. */
    private final Path root;

    private final Path folder;

    Bundles(Versions versions) {
        this.root = Objects.requireNonNull(
                versions.folder().toAbsolutePath().normalize().getParent());
        this.folder = root.resolve("hasty");
    }

    /** On the disk when this returns, to be put in place later. */
    void write(SequencedMap<Path, Source> files) throws IOException {
        Files.createDirectories(folder);
        Path half = Placing.written(folder, bytes(files));
        Files.move(half, folder.resolve(UUID.randomUUID() + ENDING), StandardCopyOption.ATOMIC_MOVE);
        Placing.forced(folder);
    }

    private byte[] bytes(SequencedMap<Path, Source> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(files.size());
        for (Map.Entry<Path, Source> file : files.entrySet()) {
            write(file.getKey(), file.getValue(), out);
        }
        return bytes.toByteArray();
    }

    private void write(Path file, Source source, DataOutputStream out) throws IOException {
        out.writeUTF(name(file));
        switch (source) {
            case Source.Text text -> {
                byte[] content = content(text);
                out.writeBoolean(true);
                out.writeInt(content.length);
                out.write(content);
            }
            case Source.Link link -> {
                out.writeBoolean(false);
                out.writeUTF(name(link.other()));
            }
        }
    }

    private static byte[] content(Source.Text text) throws IOException {
        try {
            return text.content().call();
        } catch (IOException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException(failure);
        }
    }

    private String name(Path file) {
        return root.relativize(file.toAbsolutePath().normalize()).toString();
    }

    /** All that waits is in its place when this returns. A bundle goes when all of it is, so a crash meanwhile costs nothing. */
    void settle() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        synchronized (SETTLING) {
            for (Path bundle : waiting()) {
                settle(bundle);
            }
        }
    }

    private List<Path> waiting() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ENDING)).toList();
        }
    }

    private void settle(Path bundle) throws IOException {
        try {
            placing(Files.readAllBytes(bundle)).finishAtLeisure();
            Files.deleteIfExists(bundle);
        } catch (NoSuchFileException settled) {
            // by another process
        }
    }

    private Placing placing(byte[] bundle) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bundle));
        Placing placing = new Placing();
        for (int left = in.readInt(); left > 0; left--) {
            Path file = file(in.readUTF());
            if (in.readBoolean()) {
                byte[] content = in.readNBytes(in.readInt());
                placing.write(file, () -> content);
            } else {
                placing.link(file, file(in.readUTF()));
            }
        }
        return placing;
    }

    private Path file(String name) throws IOException {
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("a bundle names a file outside of " + root);
        }
        return file;
    }
}
