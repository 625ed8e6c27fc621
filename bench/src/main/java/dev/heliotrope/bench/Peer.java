package dev.heliotrope.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server under test; each listens on a free port of loopback, prints it and obeys {@link Orders} until its input ends. */
enum Peer {
    /** Our FastAGI codec, session layer and flow machine, running {@code flows/ten.flow.yaml}. */
    OURS("Heliotrope, YAML flow") {
        @Override
        int listen(Path root, List<String> script) throws Exception {
            return OurServer.start(root).port();
        }
    },
    /** The same commands from a script in asterisk-java, a thread a call. */
    ASTERISK_JAVA("asterisk-java 3.42.2") {
        @Override
        int listen(Path root, List<String> script) throws Exception {
            return AsteriskJavaServer.start(script);
        }
    },
    /** The same commands as ready bytes from one thread and a selector: what no server can go below by much. */
    NIO("bare NIO, one thread") {
        @Override
        int listen(Path root, List<String> script) throws Exception {
            return NioServer.start(script);
        }
    };

    private final String title;

    Peer(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract int listen(Path root, List<String> script) throws Exception;

    /** {@code script} holds the commands of one session, a line each; it need not exist for ours. */
    void serve(Path root, Path script) throws Exception {
        int port = listen(root, Files.exists(script) ? Files.readAllLines(script) : List.of());
        System.out.println("port " + port);
        Orders.obey(System.in);
    }
}
