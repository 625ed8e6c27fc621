package dev.heliotrope.pbx;

import dev.heliotrope.call.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lays out the folder in which Asterisk looks for sounds. It looks for a sound in the caller's language, then in {@code en},
 * then beside the languages: so {@code en} is Asterisk's own English, and what stands beside them is ours in English, which
 * is heard where a language has no such sound.
 */
final class SoundLinks {
    private static final Language ENGLISH = new Language("en");
    private static final String OURS = "heliotrope";

    private SoundLinks() {}

    static void lay(RunFolder run, Root asterisk, PbxSettings settings) throws IOException {
        Disk.remove(run.data());
        Path sounds = Files.createDirectories(run.data().resolve("sounds"));
        link(run.data().resolve("documentation"), asterisk.asteriskDocumentation());
        link(sounds.resolve(ENGLISH.tag()), asterisk.asteriskSounds());
        link(
                sounds.resolve(OURS),
                ofLanguage(settings, fallback(settings.languages())).resolve(OURS));
        for (Language language : settings.languages()) {
            if (!language.equals(ENGLISH)) {
                link(sounds.resolve(language.tag()), ofLanguage(settings, language));
            }
        }
    }

    private static Language fallback(List<Language> languages) {
        return languages.contains(ENGLISH) ? ENGLISH : languages.getFirst();
    }

    private static Path ofLanguage(PbxSettings settings, Language language) {
        return settings.sounds().toAbsolutePath().resolve(language.tag());
    }

    private static void link(Path link, Path to) throws IOException {
        Files.createSymbolicLink(link, to);
    }
}
