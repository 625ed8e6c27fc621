package dev.heliotrope.speech;

import dev.heliotrope.call.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A text-to-speech program, as a command line that is never given to a shell. {@code {voice}} and {@code {out}} (the wav file
 * to write) are filled in; the text comes, in UTF-8, in the file {@code {text-file}} and on standard input.
 *
 * @param voices the engine's name for a language's voice; a variety without one is said in its language's, a language
 *     without one in its own tag's
 * @param version whatever changes when the same words would sound otherwise; part of the cache's key, as is the command
 * @param limit an engine that takes longer for one prompt is killed
 */
public record SpeechEngine(List<String> command, Map<Language, String> voices, String version, Duration limit) {
    private static final String VOICE = "{voice}";
    private static final String TEXT_FILE = "{text-file}";
    private static final String OUT = "{out}";

    public SpeechEngine {
        command = List.copyOf(command);
        voices = Map.copyOf(voices);
        if (command.stream().noneMatch(word -> word.contains(OUT))) {
            throw new IllegalArgumentException("the speech engine's command line must have {out}, the file to write");
        }
        if (voices.values().stream().anyMatch(voice -> !voice.matches("[A-Za-z0-9][A-Za-z0-9+_./ -]{0,80}"))) {
            throw new IllegalArgumentException("a voice is a name such as en-us or cs+f2");
        }
    }

    /** What espeak-ng is to be given after its name: 150 words a minute, as its own 175 is hard to follow on a phone. */
    public static final List<String> ESPEAK_ARGUMENTS =
            List.of("-v", VOICE, "-s", "150", "-b", "1", "-f", TEXT_FILE, "-w", OUT);

    /** 10 s is two hundred times what espeak-ng takes for a long prompt. */
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(10);

    List<String> commandFor(Language language, Path text, Path out) {
        return command.stream()
                .map(word -> word.replace(VOICE, voice(language))
                        .replace(TEXT_FILE, text.toString())
                        .replace(OUT, out.toString()))
                .toList();
    }

    String voice(Language language) {
        String own = voices.get(language);
        int dash = language.tag().indexOf('-');
        return own == null && dash > 0
                ? voice(new Language(language.tag().substring(0, dash)))
                : Objects.requireNonNullElse(own, language.tag());
    }
}
