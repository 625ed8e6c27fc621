package dev.heliotrope.app;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on loopback that are free now, TCP and UDP, below those that the system itself gives out. */
final class FreePort {
    private static final int LOWEST = 16_000;
    private static final int COUNT = 12_000;

    private FreePort() {}

    static int one() {
        return range(1);
    }

    /** The first of so many in a row; even, as audio wants it. */
    static int range(int size) {
        while (true) {
            int port = LOWEST + (ThreadLocalRandom.current().nextInt(COUNT - size) & ~1);
            if (isFree(port) && isFree(port + size - 1)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket tcp = new ServerSocket(port, 1, here);
                DatagramSocket udp = new DatagramSocket(new InetSocketAddress(here, port))) {
            return tcp.isBound() && udp.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
