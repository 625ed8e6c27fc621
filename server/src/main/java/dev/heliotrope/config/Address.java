package dev.heliotrope.config;

/** Where something listens: an IP address or host name, and a port from 1 to 65535. */
public record Address(String host, int port) {
    /** IPv6 in brackets. */
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
