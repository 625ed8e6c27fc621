package dev.heliotrope.flow.machine;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far the talk about a call-back has come: what was asked last, the number, empty before there is one, and the time, null before. */
record CallbackTalk(Asked asked, String number, @Nullable Instant at) {
    static final CallbackTalk NEW = new CallbackTalk(Asked.OFFER, "", null);

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{4,15}");

    enum Asked {
        OFFER,
        NUMBER,
        RIGHT_NUMBER,
        SOON_OR_TIME,
        TIME,
        RIGHT_TIME
    }

    static boolean isNumber(String digits) {
        return NUMBER.matcher(digits).matches();
    }

    CallbackTalk asking(Asked next) {
        return new CallbackTalk(next, number, at);
    }

    CallbackTalk numbered(String digits) {
        return new CallbackTalk(Asked.RIGHT_NUMBER, digits, null);
    }

    CallbackTalk timed(@Nullable Instant time) {
        return new CallbackTalk(Asked.RIGHT_TIME, number, time);
    }

    /** For the history. */
    Map<String, String> details(String queue) {
        Map<String, String> details = new TreeMap<>(Map.of("queue", queue));
        if (!number.isEmpty()) {
            details.put("number", number);
        }
        if (at != null) {
            details.put("at", at.toString());
        }
        return details;
    }

    /** As it is remembered. */
    String text() {
        return asked + " " + number + " " + (at == null ? "" : at);
    }

    /** What was never written here, such as nothing, is the beginning. */
    static CallbackTalk parse(String text) {
        String[] parts = text.split(" ", -1);
        boolean known = parts.length == 3
                && Arrays.stream(Asked.values()).anyMatch(each -> each.name().equals(parts[0]));
        return known
                ? new CallbackTalk(
                        Asked.valueOf(parts[0]), parts[1], parts[2].isEmpty() ? null : Instant.parse(parts[2]))
                : NEW;
    }
}
