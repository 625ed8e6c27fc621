package dev.heliotrope.yaml;

import java.util.Optional;
import java.util.regex.Pattern;

/** Small values as they are written. */
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,9}");

    private Numbers() {}

    static Optional<Integer> whole(String text, int least, int most) {
        return Optional.of(text)
                .filter(number -> WHOLE.matcher(number).matches())
                .map(Integer::valueOf)
                .filter(number -> least <= number && number <= most);
    }

    static Optional<Boolean> truth(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
