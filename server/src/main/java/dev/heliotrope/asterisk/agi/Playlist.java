package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.Sound;
import java.util.ArrayList;
import java.util.List;

/** Sounds joined with {@code &}, as the applications take them, in as many pieces as a command's length makes necessary. */
final class Playlist {
    private static final int ROOM = 1700;

    private Playlist() {}

    static List<String> of(List<Sound> sounds) {
        if (sounds.size() == 1) {
            return List.of(sounds.getFirst().path());
        }
        List<String> pieces = new ArrayList<>();
        for (Sound sound : sounds) {
            String last = pieces.isEmpty() ? "" : pieces.getLast();
            if (!last.isEmpty() && last.length() + sound.path().length() < ROOM) {
                pieces.set(pieces.size() - 1, last + "&" + sound.path());
            } else {
                pieces.add(sound.path());
            }
        }
        return List.copyOf(pieces);
    }

    /** As many of the first sounds as fit into one command. */
    static String fitting(List<Sound> sounds) {
        return sounds.isEmpty() ? "" : of(sounds).getFirst();
    }
}
