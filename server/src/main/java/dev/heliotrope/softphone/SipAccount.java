package dev.heliotrope.softphone;

import java.util.Optional;
import java.util.regex.Pattern;

/** Who the phone is, and at which SIP server. With a password it registers there; without, it only places calls. */
public record SipAccount(String user, Optional<String> password, String host, int port) {
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9+*#_.-]{1,60}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9+/=_.~-]{1,100}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,100}");

    public SipAccount {
        must(USER, user, "a SIP user");
        must(HOST, host, "a host");
        password.ifPresent(secret -> must(PASSWORD, secret, "a password without separators"));
    }

    private static void must(Pattern pattern, String text, String what) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("not " + what + ": " + text.length() + " characters");
        }
    }

    public static SipAccount agent(String extension, String password, String host, int port) {
        return new SipAccount(extension, Optional.of(password), host, port);
    }

    /** A caller from outside: known to the server by address only; {@code number} is the caller's number (From). */
    public static SipAccount caller(String number, String host, int port) {
        return new SipAccount(number, Optional.empty(), host, port);
    }

    boolean registers() {
        return password.isPresent();
    }

    /** A number, or a whole address such as {@code +420222000111@127.0.0.1:5160}. */
    String uriOf(String number) {
        String[] parts = number.split("@", 2);
        must(USER, parts[0], "a number to dial");
        if (parts.length == 2) {
            must(Pattern.compile("[A-Za-z0-9.:-]{1,110}"), parts[1], "an address to dial");
            return "sip:" + number;
        }
        return "sip:" + number + "@" + host + ":" + port;
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
