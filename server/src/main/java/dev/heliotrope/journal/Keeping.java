package dev.heliotrope.journal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How much of the journal is kept. Looked at whenever a day's file is opened; that day's own file always stays.
 *
 * @param days of the past
 * @param bytes of all days before, the oldest of which go first
 */
public record Keeping(int days, long bytes) {
    public static final Keeping ALL = new Keeping(Integer.MAX_VALUE, Long.MAX_VALUE);

    private static final String SUFFIX = ".jsonl";

    void tidy(Path folder, LocalDate today) throws IOException {
        NavigableMap<LocalDate, Path> past = past(folder).headMap(today, false);
        long kept = 0;
        for (var day : past.descendingMap().entrySet()) {
            kept += Files.size(day.getValue());
            if (kept > bytes || day.getKey().until(today, java.time.temporal.ChronoUnit.DAYS) > days) {
                Files.deleteIfExists(day.getValue());
            }
        }
    }

    private static TreeMap<LocalDate, Path> past(Path folder) throws IOException {
        TreeMap<LocalDate, Path> files = new TreeMap<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : all) {
                put(file, files);
            }
        }
        return files;
    }

    /** What has no day for a name is not ours to delete. */
    private static void put(Path file, TreeMap<LocalDate, Path> into) {
        String name = file.getFileName().toString();
        try {
            into.put(LocalDate.parse(name.substring(0, name.length() - SUFFIX.length())), file);
        } catch (DateTimeParseException notOurs) {
            // somebody's own copy
        }
    }
}
