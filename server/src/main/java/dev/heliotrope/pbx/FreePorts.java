package dev.heliotrope.pbx;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks before Asterisk does, which would start without the port, say so in its log only, and be of no use. */
final class FreePorts {
    private FreePorts() {}

    /** @throws PbxTrouble naming the first port that another program has */
    static void require(PbxSettings settings) {
        requireTcp(settings.addresses().sip(), settings.ports().sip(), "SIP", "sip");
        requireUdp(settings.addresses().sip(), settings.ports().sip());
        requireTcp(settings.addresses().ami(), settings.ports().ami(), "the manager interface", "ami");
    }

    private static void requireTcp(String address, int port, String use, String key) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), port));
        } catch (IOException e) {
            throw taken(address, port, use, key, e);
        }
    }

    private static void requireUdp(String address, int port) {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral(address), port))) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw taken(address, port, "SIP over UDP", "sip", e);
        }
    }

    private static PbxTrouble taken(String address, int port, String use, String key, IOException cause) {
        return new PbxTrouble(
                "Port " + port + " on " + address + ", which Asterisk needs for " + use + ", cannot be had: "
                        + cause.getMessage() + ". config/server.yaml may name another, as " + key
                        + " under asterisk.",
                cause);
    }
}
