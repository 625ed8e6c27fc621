package dev.heliotrope.asterisk.ami;

/** Where Asterisk's manager interface listens, and who we are there. */
public record ManagerAddress(String host, int port, String user, String secret) {
    public ManagerAddress {
        Plain.text(host);
        Plain.text(user);
        Plain.text(secret);
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
    }

    /** Without the secret, so that it may be logged. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
