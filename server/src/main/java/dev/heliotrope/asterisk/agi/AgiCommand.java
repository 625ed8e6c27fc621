package dev.heliotrope.asterisk.agi;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.LineAction;
import io.netty.buffer.ByteBufUtil;
import java.time.Duration;

/**
 * One command as it goes over the wire, without its LF. Values stand in quotes, with quotes and backslashes escaped and
 * CR, LF and NUL left out, so that a value neither ends a command nor starts another.
 *
 * @see <a href="https://docs.asterisk.org/Latest_API/API_Documentation/AGI_Commands/">AGI commands</a>
 */
record AgiCommand(String line) implements Move {
    /** Asterisk reads a command, its LF and a closing NUL into 2,048 bytes; what is beyond would be another command. */
    static final int LONGEST = 2046;

    /** Bytes that a char may take in UTF-8; a pair of surrogates takes four. */
    static final int UTF8_MOST = 3;

    private static final int ROOM = 400;

    static final AgiCommand ANSWER = new AgiCommand("ANSWER");
    static final AgiCommand NO_OPERATION = new AgiCommand("NOOP");
    static final AgiCommand MUSIC_OFF = new AgiCommand("SET MUSIC OFF");

    AgiCommand {
        if (line.length() > LONGEST / UTF8_MOST && ByteBufUtil.utf8Bytes(line) > LONGEST) {
            throw new IllegalArgumentException(
                    "a command of " + ByteBufUtil.utf8Bytes(line) + " bytes, Asterisk takes " + LONGEST);
        }
    }

    static AgiCommand setVariable(String name, String value) {
        return new AgiCommand("SET VARIABLE " + quoted(name) + " " + quoted(value));
    }

    /** The expression is evaluated as in the dialplan: never with anything from outside in it. */
    static AgiCommand getFullVariable(String expression) {
        return new AgiCommand("GET FULL VARIABLE " + quoted(expression));
    }

    static AgiCommand exec(String application, String options) {
        return new AgiCommand("EXEC " + quoted(application) + " " + quoted(options));
    }

    /**
     * The same, with a variable set on the way: of {@code Exec}'s arguments Asterisk first works out the expressions, and this
     * one is nothing in the end. The value must be plain, see {@link Remembering}; the options may hold no expression.
     */
    static AgiCommand execAfterSetting(String variable, String value, String application, String options) {
        StringBuilder line = new StringBuilder(ROOM).append("EXEC \"Exec\" \"").append(application);
        line.append("(${IF(0?${SET(").append(variable).append('=').append(value).append(")})}");
        line.append(isPlain(options) ? options : escaped(options)).append(")\"");
        return new AgiCommand(line.toString());
    }

    /** A piece of our own dialplan, all in one command; the arguments may hold no comma. */
    static AgiCommand gosub(String context, String... arguments) {
        return new AgiCommand("GOSUB " + quoted(context) + " \"s\" \"1\" " + quoted(String.join(",", arguments)));
    }

    /** Nobody drives the call any more; the dialplan plays what is given, if anything, and hangs up. */
    static AgiCommand done(String lastWords) {
        return setVariable("HELIO_DONE", lastWords.isEmpty() ? "1" : lastWords);
    }

    /** Plays one file, or none if empty; unlike the applications this command takes no list. Zero would mean six seconds. */
    static AgiCommand getData(String file, Duration silence, int digits) {
        return new AgiCommand("GET DATA " + quoted(file) + " " + Math.max(1, millis(silence)) + " " + digits);
    }

    static AgiCommand waitForDigit(Duration atMost) {
        return new AgiCommand("WAIT FOR DIGIT " + Math.max(0, millis(atMost)));
    }

    /**
     * Options of {@code Dial}: rings with music, whispers to who answers, and returns when that one hangs up first. A phone that
     * forwards its calls is not followed: who forwards to an outside number would have us pay for it, and the caller would leave
     * the queue.
     */
    static String dial(CallId call, LineAction.Ring ring) {
        String whisper = Playlist.fitting(ring.whisper());
        String seconds = Double.toString(millis(ring.patience()) / 1000.0);
        return "PJSIP/" + ring.extension() + "," + seconds + ",gim(default)U(heliotrope-whisper^" + call + "^"
                + ring.offer() + "^" + whisper + ")";
    }

    /** With a tone before; ended by the square key. */
    static AgiCommand recordFile(LineAction.TakeMessage take) {
        return new AgiCommand("RECORD FILE " + quoted(take.file()) + " wav # " + millis(take.most()) + " BEEP s="
                + Math.max(1, take.silence().toSeconds()));
    }

    /** Options of {@code Dial}: returns to us when whoever answered hangs up first. Nobody is followed who forwards the call. */
    static String dial(LineAction.Connect connect) {
        return connect.resource() + "," + connect.patience().toSeconds()
                + ",gib(heliotrope-connecting^s^1)U(heliotrope-connected)";
    }

    private static long millis(Duration duration) {
        return Math.min(duration.toMillis(), Integer.MAX_VALUE);
    }

    private static String quoted(String value) {
        return "\"" + (isPlain(value) ? value : escaped(value)) + "\"";
    }

    /** Searching five times for one character each is quicker than looking once at each for all of them: the machine has means. */
    private static boolean isPlain(String value) {
        return value.indexOf('"') < 0
                && value.indexOf('\\') < 0
                && value.indexOf('\n') < 0
                && value.indexOf('\r') < 0
                && value.indexOf('\0') < 0;
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 2);
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c == '"' || c == '\\') {
                escaped.append('\\');
            }
            if (c != '\r' && c != '\n' && c != '\0') {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
