package dev.heliotrope.pbx;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Makes text fit for a value in Asterisk's configuration files, where {@code ;} begins a comment, a line's end the next
 * setting, and {@code [} a section.
 */
final class ConfText {
    private static final Pattern UNFIT_IN_A_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd} .'()-]");
    private static final Pattern UNFIT_IN_A_PATH = Pattern.compile("[\\p{Cntrl};\\[\\]\"<>&|,]");
    private static final Pattern EXTENSION = Pattern.compile("[0-9]{2,10}");
    private static final int LONGEST_NAME = 60;

    private ConfText() {}

    /** A person's name with all but letters, digits and a little punctuation taken out. */
    static String name(String name) {
        String clean = UNFIT_IN_A_NAME.matcher(name).replaceAll(" ").strip().replaceAll(" +", " ");
        return clean.codePointCount(0, clean.length()) <= LONGEST_NAME
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME));
    }

    /** @throws PbxTrouble since a folder can't be spelled differently, its name has to be changed */
    static String path(Path path) {
        String text = path.toAbsolutePath().normalize().toString();
        if (UNFIT_IN_A_PATH.matcher(text).find() || !text.strip().equals(text)) {
            throw new PbxTrouble("Asterisk cannot use a folder with such signs in its name: " + shown(text));
        }
        return text;
    }

    /** An extension is also a user name, a section's name and a dialplan pattern, so nothing but digits will do. */
    static String extension(String extension) {
        if (!EXTENSION.matcher(extension).matches()) {
            throw new PbxTrouble("An agent's extension is made of 2 to 10 digits, unlike " + shown(extension) + ".");
        }
        return extension;
    }

    /** Outside text in a message: short, on one line. */
    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return '"' + line.substring(0, Math.min(line.length(), 80)) + '"';
    }
}
