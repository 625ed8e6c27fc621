package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a session come to. The arguments are those our dialplan gives: the key that tells it from anybody else
 * who can reach the port, then for a caller the two numbers, how the last ringing went and the checkpoint; for a service
 * code the extension and the code.
 */
sealed interface Opening {
    record Admitted(Arrival arrival) implements Opening {}

    /** The dialplan asks whether anybody is here, and of a call that is new whether they take it; no line. */
    record Asked(Arrival.@Nullable Caller about) implements Opening {}

    record Refused(Refusal why) implements Opening {}

    int KEY = 1;
    int DIALLED = 2;
    int CALLER = 3;
    int DIAL_STATUS = 4;
    int TALKED_SECONDS = 5;
    int CHECKPOINT = 6;
    int EXTENSION = 2;
    int CODE = 3;

    Pattern PHONE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    Map<String, Arrival.Code> CODES =
            Map.of("sign-in", Arrival.Code.SIGN_IN, "pause", Arrival.Code.PAUSE, "sign-out", Arrival.Code.SIGN_OUT);

    static Opening of(Headers headers, byte[] key) {
        if (!MessageDigest.isEqual(headers.argument(KEY).getBytes(StandardCharsets.UTF_8), key)) {
            return new Refused(Refusal.WRONG_KEY);
        }
        boolean named = CallId.isOne(headers.uniqueId()) && isPrintable(headers.channel());
        if (headers.script().equals("ping")) {
            return new Asked(named && !headers.argument(DIALLED).isEmpty() ? caller(headers) : null);
        }
        Arrival arrival = named ? arrival(headers) : null;
        return arrival == null ? new Refused(Refusal.MALFORMED) : new Admitted(arrival);
    }

    private static boolean isPrintable(String channel) {
        boolean printable = !channel.isEmpty();
        for (int at = 0; printable && at < channel.length(); at++) {
            printable = channel.charAt(at) >= ' ' && channel.charAt(at) != 127;
        }
        return printable;
    }

    private static @Nullable Arrival arrival(Headers headers) {
        return switch (headers.script()) {
            case "call" -> caller(headers);
            case "agent" -> serviceCode(headers);
            default -> null;
        };
    }

    private static Arrival.Caller caller(Headers headers) {
        String checkpoint = headers.argument(CHECKPOINT);
        boolean resumed = !checkpoint.isEmpty() && checkpoint.length() <= LineAction.Remember.LONGEST_CHECKPOINT;
        return new Arrival.Caller(
                new CallId(headers.uniqueId()),
                headers.channel(),
                PhoneNumber.cleaned(headers.argument(CALLER)),
                PhoneNumber.cleaned(headers.argument(DIALLED)),
                resumed ? checkpoint : null,
                resumed ? lastRing(headers) : null);
    }

    /** The dialplan gives the seconds of a talk only if there was one. */
    private static LineResult.@Nullable Rang lastRing(Headers headers) {
        String status = headers.argument(DIAL_STATUS);
        if (status.isEmpty()) {
            return null;
        }
        String talked = headers.argument(TALKED_SECONDS);
        return talked.isEmpty()
                ? DialStatus.notJoined(status, false)
                : DialStatus.joined(status, Duration.ofSeconds(DialStatus.number(talked)), false);
    }

    private static @Nullable Arrival serviceCode(Headers headers) {
        String extension = headers.argument(EXTENSION);
        Arrival.Code code = CODES.get(headers.argument(CODE));
        return code == null || !PHONE.matcher(extension).matches()
                ? null
                : new Arrival.ServiceCode(new CallId(headers.uniqueId()), headers.channel(), extension, code);
    }
}
