package dev.heliotrope.prompt;

/** A language's words and recordings; {@code own} are those words that stand in its catalogue. */
record Shelf(Catalogue own, Catalogue words, Recordings recordings) {
    boolean has(String key) {
        return own.keys().contains(key) || recordings.has(key);
    }

    /** Whether each of its prompts is said there in the same words, or by the same recording. */
    boolean saysAs(Shelf other) {
        return words.entries().entrySet().stream().allMatch(entry -> other.words
                        .entry(entry.getKey())
                        .filter(entry.getValue()::saysAs)
                        .isPresent())
                && own.keys().stream().allMatch(key -> recordings.hashes(key).equals(other.recordings.hashes(key)));
    }
}
