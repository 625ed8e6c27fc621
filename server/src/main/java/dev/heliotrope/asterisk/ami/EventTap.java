package dev.heliotrope.asterisk.ami;

import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sits between the socket and asterisk-java and takes the events out of the stream. The library would put them in a queue of
 * 20,000 that drops what does not fit, replies and its own news of a disconnect included; here they go straight to one
 * consumer, which must return at once, on the library's reader thread. Replies pass through, without repeated headers: a second
 * ActionID would end the reader. The end of the stream is told directly, since the library may lose it.
 */
final class EventTap implements SocketConnectionFacade {
    private static final Logger LOG = LoggerFactory.getLogger(EventTap.class);
    private static final int MOST_HEADERS = 500;

    private final SocketConnectionFacade socket;
    private final Consumer<AmiEvent> events;
    private final Consumer<String> ended;
    private final Map<String, String> event = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private boolean inEvent;

    EventTap(SocketConnectionFacade socket, Consumer<AmiEvent> events, Consumer<String> ended) {
        this.socket = socket;
        this.events = events;
        this.ended = ended;
    }

    @Override
    public @Nullable String readLine() throws IOException {
        while (true) {
            String line = fromSocket();
            if (line == null || !keeps(line)) {
                return line;
            }
        }
    }

    private @Nullable String fromSocket() throws IOException {
        try {
            String line = socket.readLine();
            if (line == null) {
                ended.accept("Asterisk closed the connection");
            }
            return line;
        } catch (IOException e) {
            ended.accept("reading failed: " + e.getMessage());
            throw e;
        }
    }

    /** Whether the line is ours, so that the library does not see it. */
    private boolean keeps(String line) {
        if (line.isEmpty()) {
            return endOfBlock();
        }
        int colon = line.indexOf(':');
        String name = (colon < 0 ? line : line.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        if (seen.isEmpty() && name.equals("event")) {
            inEvent = true;
        }
        if (colon < 0) {
            return inEvent;
        }
        boolean repeated = seen.size() >= MOST_HEADERS || !seen.add(name);
        if (inEvent && !repeated) {
            event.put(name, line.substring(colon + 1).strip());
        }
        return inEvent || repeated;
    }

    private boolean endOfBlock() {
        boolean ours = inEvent;
        if (ours) {
            tell(new AmiEvent(event));
        }
        inEvent = false;
        event.clear();
        seen.clear();
        return ours;
    }

    private void tell(AmiEvent whole) {
        try {
            events.accept(whole);
        } catch (RuntimeException e) {
            LOG.error("event {} could not be taken in", whole.name(), e);
        }
    }

    @Override
    public void write(String text) throws IOException {
        socket.write(text);
    }

    @Override
    public void flush() throws IOException {
        socket.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public InetAddress getRemoteAddress() {
        return socket.getRemoteAddress();
    }

    @Override
    public int getRemotePort() {
        return socket.getRemotePort();
    }
}
