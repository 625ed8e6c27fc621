package dev.heliotrope.prompt;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * One language's recorded prompts: {@code KEY.wav}, and {@code KEY.VALUE.wav} for a prompt that speaks one value. A value in a
 * file's name is matched as text, so that nothing a caller says is ever made a path.
 */
final class Recordings {
    private static final String ENDING = ".wav";

    private final Map<String, Path> files;

    private Recordings(Map<String, Path> files) {
        this.files = Map.copyOf(files);
    }

    static Recordings read(Path folder, String name, Catalogue catalogue, Problems problems) {
        Map<String, Path> files = new TreeMap<>();
        for (Path file : wavsIn(folder, name, problems)) {
            String fileName = file.getFileName().toString();
            String stem = fileName.substring(0, fileName.length() - ENDING.length());
            Position at = Position.of(name + "/" + fileName);
            if (isUsed(stem, at, catalogue, problems) && isReadable(file, at, problems)) {
                files.put(stem, file);
            }
        }
        return new Recordings(files);
    }

    Optional<Path> of(String key, Set<String> arguments, Map<String, Object> values) {
        return switch (arguments.size()) {
            case 0 -> Optional.ofNullable(files.get(key));
            case 1 ->
                Optional.ofNullable(
                        files.get(key + "." + values.get(arguments.iterator().next())));
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

    private static boolean isUsed(String stem, Position at, Catalogue catalogue, Problems problems) {
        int dot = stem.indexOf('.');
        String key = dot < 0 ? stem : stem.substring(0, dot);
        int values = catalogue
                .message(key)
                .map(message -> message.arguments().size())
                .orElse(-1);
        String why = values < 0
                ? "there is no prompt \"" + key + "\" in " + catalogue.file()
                : values > 1
                        ? "the prompt speaks " + values + " values, which a recording cannot"
                        : values == 1 && dot < 0
                                ? "the prompt speaks a value; name the file " + key + ".VALUE.wav, one for each value"
                                : values == 0 && dot >= 0
                                        ? "the prompt speaks no value; name the file " + key + ".wav"
                                        : "";
        if (!why.isEmpty()) {
            problems.warning(at, "unused-recording", "the recording is never played: " + why);
        }
        return why.isEmpty();
    }

    private static boolean isReadable(Path file, Position at, Problems problems) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            AudioSystem.getAudioFileFormat(in);
            return true;
        } catch (IOException | UnsupportedAudioFileException e) {
            problems.error(at, "bad-recording", "the file is not a wav file that can be played");
            return false;
        }
    }
}
