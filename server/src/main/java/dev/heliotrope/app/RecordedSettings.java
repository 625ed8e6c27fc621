package dev.heliotrope.app;

import dev.heliotrope.config.Settings;
import dev.heliotrope.journal.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings that were in force when a journal was written: kept beside it by their hash, or today's if these are the same. */
final class RecordedSettings {
    private static final int UNUSABLE = 2;

    private final Project project;
    private final Path journals;
    private final Map<String, Settings> known = new HashMap<>();

    RecordedSettings(Project project, Path journal) {
        this.project = project;
        Path folder = journal.toAbsolutePath().getParent();
        this.journals = folder == null ? Path.of("/") : folder;
    }

    /**
     * @throws Refused if they are not kept
     * @throws JournalException for what is no hash
     */
    Settings of(String hash) {
        return known.computeIfAbsent(hash, wanted -> of(project, folder(wanted)));
    }

    static Settings of(Project project, Path folder) {
        return Loading.settings(new Project(project.home(), folder, project.flows(), project.run()));
    }

    private Path folder(String hash) {
        try {
            Path copy = ConfigCopies.of(journals, safe(hash));
            if (Files.exists(copy)) {
                return copy;
            } else if (ConfigCopies.hash(project.config()).equals(hash)) {
                return project.config();
            }
        } catch (IOException unreadable) {
            throw new Refused(UNUSABLE, "the settings cannot be read: " + unreadable.getMessage());
        }
        throw new Refused(
                UNUSABLE,
                "the settings that were in force (" + safe(hash)
                        + ") are not kept beside the journal; --config DIR compares with others");
    }

    /** A journal from elsewhere must not lead to any folder it likes. */
    private static String safe(String hash) {
        if (!hash.matches("[0-9a-f]{1,64}")) {
            throw new JournalException("the journal does not tell which settings were in force");
        }
        return hash;
    }
}
