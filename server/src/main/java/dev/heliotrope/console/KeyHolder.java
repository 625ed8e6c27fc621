package dev.heliotrope.console;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Lets through only who knows the key, sent as RFC 6750 has it: {@code Authorization: Bearer KEY}. No web page can send that
 * header to us, so none can have anything done through the browser of somebody on this machine.
 */
final class KeyHolder implements Handler<RoutingContext> {
    /** Of a request's body. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final String SCHEME = "Bearer ";

    private final byte[] key;

    KeyHolder(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void handle(RoutingContext context) {
        String given = context.request().getHeader("Authorization");
        if (given != null && given.startsWith(SCHEME) && isKey(given.substring(SCHEME.length()))) {
            context.next();
        } else {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            Reply.problem(context, 401, "the key is missing or wrong: Authorization: Bearer KEY");
        }
    }

    /** In a time that does not tell how much of it was right. */
    private boolean isKey(String given) {
        return MessageDigest.isEqual(key, given.getBytes(StandardCharsets.UTF_8));
    }
}
