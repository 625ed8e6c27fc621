package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.config.Languages.Spoken;
import dev.heliotrope.config.ServerSettings.SpeechSettings;
import dev.heliotrope.config.Settings;
import dev.heliotrope.pbx.Tool;
import dev.heliotrope.pbx.Toolbox;
import dev.heliotrope.speech.Espeak;
import dev.heliotrope.speech.SpeechEngine;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/** The speech engine that the settings ask for: a command line of the admin's, or espeak-ng. */
final class Voices {
    private Voices() {}

    static SpeechEngine of(Settings settings, Toolbox tools) throws IOException {
        SpeechSettings speech = settings.server().speech();
        Map<Language, String> voices =
                settings.languages().spoken().stream().collect(Collectors.toMap(Spoken::language, Spoken::voice));
        if (!speech.command().isEmpty()) {
            return new SpeechEngine(speech.command(), voices, "", speech.limit());
        }
        return Espeak.at(tools.command(Tool.ESPEAK), voices, speech.limit());
    }
}
