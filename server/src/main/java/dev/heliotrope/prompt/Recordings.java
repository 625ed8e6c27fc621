package dev.heliotrope.prompt;

import dev.heliotrope.call.Formality;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * One language's recorded prompts: {@code KEY.wav}, and {@code KEY.VALUE.wav} for a prompt that speaks one value; of those that
 * tell friends from strangers in the folders {@code formal} and {@code informal}. A value in a file's name is matched as text, so that nothing a caller says is ever made a path.
 */
public final class Recordings {
    private static final String ENDING = ".wav";

    private final Map<String, Recorded> files;

    /** A recording, and the hash of its content. */
    record Recorded(Path file, String hash) {}

    /** Where recordings of editions are found. */
    @FunctionalInterface
    public interface Shop {
        /** @param stem as in the name of its file: {@code welcome}, {@code formal/welcome}, {@code press.3} */
        Optional<Path> find(Language language, String stem, String hash);
    }

    Recordings(Map<String, Recorded> files) {
        this.files = Map.copyOf(files);
    }

    static Recordings read(Path folder, String name, Catalogue catalogue, Problems problems) {
        Map<String, Recorded> files = new TreeMap<>();
        read(folder, name, "", catalogue, files, problems);
        for (Formality tone : Formality.values()) {
            String below = below(tone);
            read(folder.resolve(below), name + "/" + below, below + "/", catalogue, files, problems);
        }
        return new Recordings(files);
    }

    private static void read(
            Path folder,
            String name,
            String below,
            Catalogue catalogue,
            Map<String, Recorded> files,
            Problems problems) {
        for (Path file : wavsIn(folder, name, problems)) {
            String fileName = file.getFileName().toString();
            String stem = fileName.substring(0, fileName.length() - ENDING.length());
            Position at = Position.of(name + "/" + fileName);
            if (isUsed(stem, below, at, catalogue, problems)) {
                readable(file, at, problems).ifPresent(hash -> files.put(below + stem, new Recorded(file, hash)));
            }
        }
    }

    private static String below(Formality tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    /** Whether one is there of this prompt, for whatever value and manner. */
    boolean has(String key) {
        return files.keySet().stream().anyMatch(stem -> isOf(key, stem));
    }

    /** All of this prompt, by the stems of their names. */
    Map<String, Recorded> of(String key) {
        Map<String, Recorded> of = new TreeMap<>();
        files.forEach((stem, recorded) -> {
            if (isOf(key, stem)) {
                of.put(stem, recorded);
            }
        });
        return of;
    }

    /** What is known of those by their content. */
    Map<String, String> hashes(String key) {
        Map<String, String> hashes = new TreeMap<>();
        of(key).forEach((stem, recorded) -> hashes.put(stem, recorded.hash()));
        return hashes;
    }

    Map<String, Recorded> all() {
        return files;
    }

    private static boolean isOf(String key, String stem) {
        String name = stem.substring(stem.indexOf('/') + 1);
        return name.equals(key) || name.startsWith(key + ".");
    }

    Optional<Recorded> of(Catalogue.Entry entry, Utterance what) {
        Formality tone = what.manner().tone();
        Set<String> arguments = entry.in(tone).message().arguments();
        String stem = (entry.tells() ? below(tone) + "/" : "") + what.prompt();
        return switch (arguments.size()) {
            case 0 -> Optional.ofNullable(files.get(stem));
            case 1 ->
                Optional.ofNullable(files.get(
                        stem + "." + what.values().get(arguments.iterator().next())));
            default -> Optional.empty();
        };
    }

    private static Iterable<Path> wavsIn(Path folder, String name, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.error(Position.of(name), "unreadable-file", "the folder of recordings cannot be read");
            return Set.of();
        }
    }

    private static boolean isUsed(String stem, String below, Position at, Catalogue catalogue, Problems problems) {
        int dot = stem.indexOf('.');
        String key = dot < 0 ? stem : stem.substring(0, dot);
        String why = catalogue
                .entry(key)
                .map(entry -> unused(key, below, dot >= 0, entry))
                .orElse("there is no prompt \"" + key + "\" in " + catalogue.file());
        if (!why.isEmpty()) {
            problems.warning(at, "unused-recording", "the recording is never played: " + why);
        }
        return why.isEmpty();
    }

    /** Empty if it is used. */
    private static String unused(String key, String below, boolean ofValue, Catalogue.Entry entry) {
        int values = entry.formal().message().arguments().size();
        if (entry.tells() == below.isEmpty()) {
            return entry.tells()
                    ? "the prompt is formal or informal; put one of each into the folders formal and informal"
                    : "the prompt is the same for all; put it into the folder above";
        }
        if (values > 1) {
            return "the prompt speaks " + values + " values, which a recording cannot";
        }
        if (values == 1 && !ofValue) {
            return "the prompt speaks a value; name the file " + key + ".VALUE.wav, one for each value";
        }
        return values == 0 && ofValue ? "the prompt speaks no value; name the file " + key + ".wav" : "";
    }

    /** Its hash. */
    private static Optional<String> readable(Path file, Position at, Problems problems) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            AudioSystem.getAudioFileFormat(in);
            return Optional.of(Sha256.of(file));
        } catch (IOException | UnsupportedAudioFileException e) {
            problems.error(at, "bad-recording", "the file is not a wav file that can be played");
            return Optional.empty();
        }
    }
}
