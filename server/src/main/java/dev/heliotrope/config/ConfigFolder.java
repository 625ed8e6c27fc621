package dev.heliotrope.config;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.hours.HolidayCalendars;
import java.nio.file.Path;

/** Reads the admin's folder {@code config/}. Start-up, check and reload all call this. */
public final class ConfigFolder {
    private ConfigFolder() {}

    /** Files are called {@code NAME/teams.yaml} in diagnostics, where NAME is how {@code folder} was given. */
    public static Loaded<Settings> read(Path folder, HolidayCalendars holidays) {
        Problems problems = new Problems();
        throw new UnsupportedOperationException("to be read: " + folder + holidays + problems);
    }
}
