package dev.heliotrope.bench;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Callers of the shipped flow, by the keys that they press. On hold nobody is offered, and who waits hangs up. */
enum Caller {
    MENU_THEN_QUEUE("chooses a language, presses 3, waits, hangs up"),
    LOST("presses nothing, ends in the queue, hangs up"),
    WRONG_KEYS("presses 9 at every question"),
    ANSWERED("chooses a language, presses 3, talks with an agent, is thanked");

    private static final Pattern OFFER = Pattern.compile("heliotrope-whisper\\^[^^]*\\^([^^]*)\\^");

    private final String words;

    Caller(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The commands that the server gave; {@code hangingUp} is run just before the caller hangs up. */
    List<String> call(int port, Runnable hangingUp) throws IOException {
        boolean[] gone = new boolean[1];
        String[] offer = new String[1];
        return Recording.of(port, "300", command -> {
            if (command.startsWith("WAIT") && !gone[0]) {
                gone[0] = true;
                hangingUp.run();
            }
            Matcher dialled = OFFER.matcher(command);
            offer[0] = dialled.find() ? dialled.group(1) : offer[0];
            return gone[0] ? "200 result=-1\nHANGUP" : reply(command, offer[0]);
        });
    }

    private String reply(String command, String offer) {
        if (command.startsWith("GET FULL VARIABLE")) {
            return "200 result=1 (ANSWER," + offer + "/1795510800000,1795510890000)";
        }
        if (!command.startsWith("GET DATA")) {
            return "200 result=0";
        }
        return switch (this) {
            case MENU_THEN_QUEUE, ANSWERED -> command.contains("menu") ? "200 result=3" : "200 result=1";
            case LOST -> "200 result= (timeout)";
            case WRONG_KEYS -> "200 result=9";
        };
    }
}
