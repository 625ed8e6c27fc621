package dev.heliotrope.asterisk.ami;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.util.SocketConnectionFacade;

/**
 * asterisk-java's connection, used for one connection's life only: it logs in, writes actions and matches replies. Its
 * reconnecting is switched off, because it starts in one state only and re-reads nothing.
 */
final class LibraryConnection extends ManagerConnectionImpl {
    /** Besides what the manager user may read; ContactStatus is system, DeviceStateChange call, UserEvent user. */
    private static final String EVENTS = "system,call,user";

    private final Consumer<AmiEvent> events;
    private final Consumer<String> ended;

    LibraryConnection(ManagerAddress address, Duration patience, Consumer<AmiEvent> events, Consumer<String> ended) {
        this.events = events;
        this.ended = ended;
        setHostname(address.host());
        setPort(address.port());
        setUsername(address.user());
        setPassword(address.secret());
        setSocketTimeout(Math.toIntExact(patience.toMillis()));
        setDefaultResponseTimeout(patience.toMillis());
    }

    void open() throws IOException {
        try {
            login(EVENTS);
        } catch (Exception e) {
            throw new IOException(reason(e), e);
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return e.getMessage() + (cause == e ? "" : ": " + cause.getMessage());
    }

    @Override
    protected SocketConnectionFacade createSocket() throws IOException {
        return new EventTap(super.createSocket(), events, ended);
    }

    /** Asking takes up to four rounds of half a second, and rights that we do not need otherwise. */
    @Override
    protected AsteriskVersion determineVersion() {
        return AsteriskVersion.ASTERISK_22;
    }

    @Override
    public void dispatchEvent(ManagerEvent event, Integer requiredHandlingTime) {
        if (event instanceof DisconnectEvent) {
            ended.accept("the reader stopped");
        } else {
            super.dispatchEvent(event, requiredHandlingTime);
        }
    }

    /** Drops the connection without a word; the library's own log-off would wait for an answer. */
    void drop() {
        disconnect();
        state = ManagerConnectionState.DISCONNECTED;
    }
}
