package dev.heliotrope.console;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** How answers look: always with the security headers, errors always as {@code {"error": "a sentence"}}. */
final class Reply {
    private Reply() {}

    static void secure(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Cache-Control", "no-store");
    }

    static void problem(RoutingContext context, int status, String sentence) {
        json(context, status, problem(sentence));
    }

    static String problem(String sentence) {
        return new JsonObject().put("error", sentence).encode();
    }

    static void json(RoutingContext context, int status, String body) {
        text(context, status, "application/json", body);
    }

    static void text(RoutingContext context, int status, String type, String body) {
        HttpServerResponse response = context.response();
        if (!response.ended() && !response.closed()) {
            secure(response);
            response.setStatusCode(status).putHeader("Content-Type", type + "; charset=utf-8");
            end(context, Buffer.buffer(body));
        }
    }

    /** Vert.x would send the body after HEAD too, which a client takes for the next answer. */
    private static void end(RoutingContext context, Buffer body) {
        if (context.request().method() == HttpMethod.HEAD) {
            context.response().putHeader("Content-Length", "" + body.length()).end();
        } else {
            context.response().end(body);
        }
    }
}
