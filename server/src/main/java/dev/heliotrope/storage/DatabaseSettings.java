package dev.heliotrope.storage;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Which database holds the history. {@code url} is {@code jdbc:postgresql://HOST/NAME}, or empty for the embedded H2 in
 * {@code folder}. The folder is there in either case: events wait in it while the database does not answer.
 */
public record DatabaseSettings(Path folder, String url, String user, String password) {
    public DatabaseSettings {
        folder = folder.toAbsolutePath().normalize();
        if (!url.isEmpty() && !url.toLowerCase(Locale.ROOT).startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("the database's address must begin with jdbc:postgresql: (or be left out"
                    + " for the embedded one), not with '" + url.replaceAll("[/?].*", "") + "'");
        }
    }

    public static DatabaseSettings embedded(Path folder) {
        return new DatabaseSettings(folder, "", "", "");
    }

    boolean isEmbedded() {
        return url.isEmpty();
    }

    /** Where it is, for people: without parameters, among which a password may be. */
    String place() {
        return isEmbedded() ? folder.toString() : url.replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + place() + "]";
    }
}
