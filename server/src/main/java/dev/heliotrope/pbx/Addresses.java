package dev.heliotrope.pbx;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses Asterisk listens on, where our server is, from which addresses (each an IP address, perhaps with {@code
 * /bits}) calls of the trunk come, and where ({@code HOST:PORT}) the trunk sends calls out. All are loopback unless somebody asks
 * for more, and no call goes out.
 */
public record Addresses(String sip, String ami, String agi, List<String> trunk, Optional<String> outgoing) {
    private static final Pattern IP =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[?[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*]?");
    private static final Pattern NETWORK = Pattern.compile("(" + IP.pattern() + ")(/[0-9]{1,3})?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,200}[A-Za-z0-9])?");

    private static final Pattern OUTGOING = Pattern.compile("(" + HOST.pattern() + "|" + IP.pattern() + "):[0-9]{1,5}");

    // after the patterns, which making it uses
    public static final Addresses LOOPBACK =
            new Addresses("127.0.0.1", "127.0.0.1", "127.0.0.1", List.of("127.0.0.1/32"));

    /** No call goes out. */
    public Addresses(String sip, String ami, String agi, List<String> trunk) {
        this(sip, ami, agi, trunk, Optional.empty());
    }

    public Addresses {
        trunk = List.copyOf(trunk);
        require(IP.matcher(sip).matches(), sip);
        require(IP.matcher(ami).matches(), ami);
        require(HOST.matcher(agi).matches() || IP.matcher(agi).matches(), agi);
        trunk.forEach(network -> require(NETWORK.matcher(network).matches(), network));
        outgoing.ifPresent(address -> require(OUTGOING.matcher(address).matches(), address));
    }

    private static void require(boolean right, String address) {
        if (!right) {
            throw new IllegalArgumentException("not an address: " + ConfText.shown(address));
        }
    }
}
