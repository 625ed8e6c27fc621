package dev.heliotrope.asterisk.ami;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.LineResult.RingOutcome;
import dev.heliotrope.call.PhoneWatcher.EndedAway;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What the dialplan left in Asterisk's database about a call that ended while no server drove it: key {@code
 * /heliotrope-away/UNIQUEID}, value {@code EPOCH/DIALSTATUS/TALKED_SECONDS/CHECKPOINT}.
 */
record AwayEntry(String key, String value) {
    static final String FAMILY = "heliotrope-away";

    static AwayEntry of(AmiEvent event) {
        String path = event.value("Key");
        return new AwayEntry(path.substring(path.lastIndexOf('/') + 1), event.value("Val"));
    }

    /** Empty if the entry can't be read. */
    Optional<EndedAway> read() {
        String[] parts = value.split("/", 4);
        try {
            return Optional.of(new EndedAway(
                    new CallId(key),
                    Instant.ofEpochSecond(Long.parseLong(parts[0])),
                    outcome(part(parts, 1), !part(parts, 2).isEmpty()),
                    talked(part(parts, 2)),
                    part(parts, 3)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index].strip() : "";
    }

    /** Asterisk's DIALSTATUS, which says ANSWER also of an agent who hung up during the whisper; where there is none, nobody was rung, or the caller went while it rang. */
    private static RingOutcome outcome(String dialStatus, boolean talked) {
        return switch (dialStatus.toUpperCase(Locale.ROOT)) {
            case "ANSWER" -> talked ? RingOutcome.ANSWERED : RingOutcome.DECLINED;
            case "NOANSWER" -> RingOutcome.NO_ANSWER;
            case "BUSY" -> RingOutcome.BUSY;
            case "CHANUNAVAIL", "CONGESTION" -> RingOutcome.UNREACHABLE;
            default -> RingOutcome.CANCELLED;
        };
    }

    private static Duration talked(String seconds) {
        return seconds.isEmpty() ? Duration.ZERO : Duration.ofSeconds(Long.parseLong(seconds));
    }
}
