package dev.heliotrope.call;

import java.util.regex.Pattern;

/** An audio file that Asterisk can play: its absolute path without the extension, from which Asterisk picks a rate. */
public record Sound(String path) {
    private static final Pattern SAFE = Pattern.compile("/[A-Za-z0-9._/-]{1,400}");

    public Sound {
        if (!SAFE.matcher(path).matches()) {
            throw new IllegalArgumentException("not a path that can be played: " + path.length() + " characters");
        }
    }
}
