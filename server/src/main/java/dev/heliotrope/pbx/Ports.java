package dev.heliotrope.pbx;

/** Where Asterisk listens and where it looks for our server. RTP takes the even ports of its range, two to a talk. */
public record Ports(int sip, int ami, int agi, int rtpFirst, int rtpLast) {
    /** Beside the usual ones, so that another Asterisk on the machine is left alone. */
    public static final Ports DEFAULT = new Ports(5160, 5138, 4573, 20000, 20999);

    public Ports {
        requirePort(sip);
        requirePort(ami);
        requirePort(agi);
        requirePort(rtpFirst);
        requirePort(rtpLast);
        if (rtpLast - rtpFirst < 3) {
            throw new IllegalArgumentException("a talk needs four RTP ports");
        }
    }

    private static void requirePort(int port) {
        if (port < 1024 || port > 65535) {
            throw new IllegalArgumentException("not a port from 1024 to 65535: " + port);
        }
    }
}
