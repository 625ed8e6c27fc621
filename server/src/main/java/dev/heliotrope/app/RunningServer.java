package dev.heliotrope.app;

import dev.heliotrope.config.Address;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The server of this project, if one runs on this machine: known by the key in its run folder. */
final class RunningServer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Address http;
    private final Path run;

    RunningServer(Address http, Path run) {
        this.http = http;
        this.run = run;
    }

    record Reply(int status, String json) {}

    /** Empty if no server runs. */
    Optional<Reply> post(String path, String json) throws InterruptedException {
        return ask(path, request -> request.POST(BodyPublishers.ofString(json)));
    }

    /** Empty if no server runs. */
    Optional<Reply> get(String path) throws InterruptedException {
        return ask(path, HttpRequest.Builder::GET);
    }

    private Optional<Reply> ask(String path, UnaryOperator<HttpRequest.Builder> how) throws InterruptedException {
        if (!Files.exists(ApiKey.file(run))) {
            return Optional.empty();
        }
        HttpRequest request = how.apply(HttpRequest.newBuilder(URI.create("http://" + http + path))
                        .header("Authorization", "Bearer " + ApiKey.in(run))
                        .timeout(PATIENCE))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return Optional.of(new Reply(answer.statusCode(), answer.body()));
        } catch (ConnectException nobody) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new Refused(69, "The server at " + http + " does not answer as it should: " + failure.getMessage());
        }
    }
}
