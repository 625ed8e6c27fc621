package dev.heliotrope.rehearsal;

import dev.heliotrope.call.KeyEntry;

/** What a line makes of the keys that a caller presses when asked: the answer, and the keys that came after it. */
record Gathered(String answer, String rest) {
    static Gathered of(KeyEntry entry, String keys) {
        StringBuilder answer = new StringBuilder(entry.typed());
        for (int at = 0; at < keys.length(); at++) {
            char key = keys.charAt(at);
            if (entry.closing().isBy(key)) {
                return new Gathered(
                        answer.isEmpty() ? keys.substring(at, at + 1) : answer.toString(), keys.substring(at + 1));
            }
            answer.append(key);
            if (answer.length() >= entry.most()) {
                return new Gathered(answer.toString(), keys.substring(at + 1));
            }
        }
        return new Gathered(answer.toString(), "");
    }
}
