package dev.heliotrope.config;

import dev.heliotrope.yaml.Value;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where things listen: {@code 127.0.0.1:8080}, {@code [::1]:8080}. No two TCP ports of ours may be the same. */
final class Addresses {
    private static final Pattern FORM =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.]{2,45})]|([A-Za-z0-9.-]{1,253})):([0-9]{1,5})");
    private static final Pattern NETWORK = Pattern.compile("([0-9A-Fa-f:.]{2,45})(?:/([0-9]{1,3}))?");
    private static final Pattern FOUR_PARTS = Pattern.compile("[0-9]+(\\.[0-9]+){3}");

    private final Map<Integer, String> taken = new HashMap<>();

    Address read(Value value, String label, Address usual) {
        Address address = value.isThere()
                ? value.parsed("an address and a port such as " + usual, Addresses::parse)
                        .orElse(usual)
                : usual;
        String other = taken.putIfAbsent(address.port(), label);
        if (other != null) {
            value.error("port-twice", "port " + address.port() + " is already that of " + other);
        }
        return address;
    }

    /** One that is not ours to listen on, so it may have any port. */
    static Optional<Address> elsewhere(Value value, String example) {
        return value.isThere()
                ? value.parsed("an address and a port such as " + example, Addresses::parse)
                : Optional.empty();
    }

    private static Optional<Address> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String six = parts.group(1);
        int port = Integer.parseInt(parts.group(3));
        boolean right = port >= 1 && port <= 65535 && (six == null || isLiteral(six));
        return right ? Optional.of(new Address(six == null ? parts.group(2) : six, port)) : Optional.empty();
    }

    /** An IP address, or a network such as {@code 192.0.2.0/24}. */
    static Optional<String> network(String text) {
        Matcher parts = NETWORK.matcher(text);
        if (!parts.matches() || !isLiteral(parts.group(1))) {
            return Optional.empty();
        }
        int longest = parts.group(1).contains(":") ? 128 : 32;
        int prefix = parts.group(2) == null ? longest : Integer.parseInt(parts.group(2));
        return prefix <= longest ? Optional.of(text) : Optional.empty();
    }

    /** Never asks a name server; the short forms of IPv4 such as {@code 10.1} are refused. */
    private static boolean isLiteral(String text) {
        if (!text.contains(":") && !FOUR_PARTS.matcher(text).matches()) {
            return false;
        }
        try {
            return InetAddress.ofLiteral(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
