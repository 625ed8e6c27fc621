package dev.heliotrope.app;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code heliotrope serve} as a process of its own, which can be killed and started again. */
final class ServerProcess implements AutoCloseable {
    private final Project project;
    private final String http;
    private final Path log;
    private @Nullable Process process;

    ServerProcess(Project project, String http, Path log) {
        this.project = project;
        this.http = http;
        this.log = log;
    }

    /** Returns once it is ready for calls; its clock begins at {@code now}. */
    void start(Instant now) throws IOException {
        List<String> command = new ArrayList<>(command(project, "serve"));
        command.addAll(List.of("--at", now.toString()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        await().atMost(Duration.ofMinutes(3)).until(this::isReady);
    }

    /** The words by which such a command of ours runs in a process of its own. */
    static List<String> command(Project project, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // it lives too short to get back what the better compiler costs
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dheliotrope.home=" + project.home(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.heliotrope.app.Main"));
        command.addAll(List.of(words));
        command.addAll(List.of("--config", project.config().toString()));
        command.addAll(List.of("--flows", project.flows().toString()));
        command.addAll(List.of("--run-dir", project.run().toString()));
        return command;
    }

    boolean isReady() throws IOException {
        if (process == null || !process.isAlive()) {
            throw new IllegalStateException("the server ended: " + Files.readString(log));
        }
        return get("/health/ready").map(HttpResponse::statusCode).orElse(0) == 200;
    }

    /** {@code kill -STOP}: it neither lives nor dies. */
    void freeze() throws IOException, InterruptedException {
        if (process != null) {
            new ProcessBuilder("kill", "-STOP", String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    boolean runs() {
        return process != null && process.isAlive();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Empty while nobody answers. */
    Optional<HttpResponse<String>> get(String path) {
        return send(request(path).build());
    }

    /** As a program does that has read the key. */
    Optional<HttpResponse<String>> post(String path, String json) throws IOException {
        return send(keyed(path).POST(HttpRequest.BodyPublishers.ofString(json)).build());
    }

    /** Likewise. */
    Optional<HttpResponse<String>> ask(String path) throws IOException {
        return send(keyed(path).build());
    }

    private HttpRequest.Builder keyed(String path) throws IOException {
        String key = Files.readString(project.run().resolve("api.key")).strip();
        return request(path).header("Authorization", "Bearer " + key);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://" + http + path)).timeout(Duration.ofSeconds(3));
    }

    private static Optional<HttpResponse<String>> send(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many agents the server takes to be so, as its metrics say. */
    int agents(String presence, String phone) {
        String series = "heliotrope_agents{phone=\"" + phone + "\",presence=\"" + presence + "\"} ";
        return get("/metrics").stream()
                .flatMap(response -> response.body().lines())
                .filter(line -> line.startsWith(series))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(series.length())))
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }
}
