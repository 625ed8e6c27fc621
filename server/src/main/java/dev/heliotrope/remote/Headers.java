package dev.heliotrope.remote;

import dev.heliotrope.remote.RemoteService.Header;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts a service's headers on a request; secrets are read then, so that a new one needs no restart. */
record Headers(Map<String, Header> headers, UnaryOperator<@Nullable String> environment) {
    private static final int LONGEST = 500;

    /** A secret that is not there. The message names where it was looked for, never what was found. */
    static final class Missing extends IOException {
        private static final long serialVersionUID = 1;

        Missing(String where) {
            super("the secret in " + where + " cannot be read");
        }
    }

    /** A caller or a service may have had a hand in it, so it is cut down to what a header can be. */
    static String plain(Object value) {
        String text = value.toString().replaceAll("[^ -~]", "");
        return text.substring(0, Math.min(text.length(), LONGEST)).strip();
    }

    void addTo(HttpRequest.Builder request) throws Missing {
        for (Map.Entry<String, Header> header : headers.entrySet()) {
            request.header(header.getKey(), value(header.getValue()));
        }
    }

    private String value(Header header) throws Missing {
        return switch (header) {
            case Header.Plain plain -> plain.before();
            case Header.FromFile file -> file.before() + line(file);
            case Header.FromEnvironment variable -> variable.before() + variable(variable.variable());
        };
    }

    private static String line(Header.FromFile file) throws Missing {
        try {
            return Files.readString(file.file()).strip().lines().findFirst().orElseThrow(() -> new Missing("a file"));
        } catch (Missing empty) {
            throw empty;
        } catch (IOException unreadable) {
            throw new Missing(String.valueOf(file.file().getFileName()));
        }
    }

    private String variable(String name) throws Missing {
        String value = environment.apply(name);
        if (value == null || value.isBlank()) {
            throw new Missing("the environment variable " + name);
        }
        return value.strip();
    }
}
