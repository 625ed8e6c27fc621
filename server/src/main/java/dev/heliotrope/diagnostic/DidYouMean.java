package dev.heliotrope.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the known word that a mistyped one was probably meant to be: the nearest in optimal string alignment distance
 * (insertions, deletions, substitutions, swapped neighbours), case aside, if no more than a third of the letters differ.
 */
public final class DidYouMean {
    /** Longer words are no typing errors, and comparing them costs the product of the lengths. */
    private static final int LONGEST = 60;

    private DidYouMean() {}

    public static Optional<String> among(String word, Collection<String> known) {
        if (word.isBlank() || word.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(candidate -> candidate.length() <= LONGEST)
                .map(candidate -> new Near(candidate, distance(lower(word), lower(candidate))))
                .filter(near -> near.distance() <= allowed(word, near.candidate()))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::candidate))
                .map(Near::candidate);
    }

    /** {@code ; did you mean "prague"?}, or nothing where no known word is near. */
    public static String hint(String word, Collection<String> known) {
        return among(word, known)
                .map(near -> "; did you mean " + Quoted.of(near) + "?")
                .orElse("");
    }

    /**
     * The end of a sentence about an unknown word: the hint where there is one, else the known words, unless they are too
     * many to be of use.
     */
    public static String orList(String word, Collection<String> known) {
        String hint = hint(word, known);
        return hint.isEmpty() && !known.isEmpty() && known.size() <= 20 ? "; expected " + list(known) : hint;
    }

    /** {@code a, b or c}, in order of the alphabet. */
    public static String list(Collection<String> words) {
        String joined = words.stream().sorted().map(Quoted::plain).collect(Collectors.joining(", "));
        int last = joined.lastIndexOf(", ");
        return last < 0 ? joined : joined.substring(0, last) + " or " + joined.substring(last + 2);
    }

    private record Near(String candidate, int distance) {}

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static int allowed(String word, String candidate) {
        return Math.max(1, Math.max(word.length(), candidate.length()) / 3);
    }

    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = row(a, b, i, last, beforeLast);
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static int[] row(String a, String b, int i, int[] last, int[] beforeLast) {
        int[] row = new int[b.length() + 1];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
            row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
            if (swapped(a, b, i, j)) {
                row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
        }
        return row;
    }

    private static boolean swapped(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
