package dev.heliotrope.console;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every request first: only GET and HEAD without a body, POST for the API alone, and only under a name that is ours. Without the last, a web page
 * anywhere could read us through the browser of somebody on this machine by pointing its own name at 127.0.0.1 (DNS
 * rebinding).
 */
final class Doorkeeper implements Handler<RoutingContext> {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

    private final String host;

    /** {@code host} is what we listen on; on all addresses any name will do, since nobody knows our names then. */
    Doorkeeper(String host) {
        this.host = host;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Reply.secure(context.response());
        if (isOrder(request)) {
            next(context);
        } else if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            context.response().putHeader("Allow", "GET, HEAD");
            Reply.problem(context, 405, "this can only be read");
        } else if (hasBody(request)) {
            context.response().putHeader("Connection", "close");
            Reply.problem(context, 413, "a request here has no body");
        } else {
            next(context);
        }
    }

    private void next(RoutingContext context) {
        if (isOurName(context.request().authority())) {
            context.next();
        } else {
            Reply.problem(context, 421, "this is not a name of this server");
        }
    }

    /** Who may give it is for the {@link KeyHolder} to say. */
    private static boolean isOrder(HttpServerRequest request) {
        String path = request.path();
        return request.method() == HttpMethod.POST && path != null && path.startsWith("/api/v1/");
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.getHeader("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }

    private boolean isOurName(@Nullable HostAndPort authority) {
        return authority != null
                && (isLoopback(authority) || authority.host().equalsIgnoreCase(host) || EVERYWHERE.contains(host));
    }

    private static boolean isLoopback(@Nullable HostAndPort authority) {
        return authority != null && LOOPBACK.contains(authority.host().toLowerCase(Locale.ROOT));
    }

    static void ownMachineOnly(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isLoopback(request.remoteAddress()) && isLoopback(request.authority())) {
            context.next();
        } else {
            Reply.problem(context, 403, "this is for programs on the server's own machine");
        }
    }

    private static boolean isLoopback(SocketAddress peer) {
        // an address, never a name to look up: it is the peer's of a connection
        InetAddress address = InetAddress.ofLiteral(peer.hostAddress());
        return address.isLoopbackAddress();
    }
}
