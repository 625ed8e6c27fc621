package dev.heliotrope.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code heliotrope serve} as it is started by hand, with a house of many flows and no Asterisk but the load. */
final class ReloadHouse implements AutoCloseable {
    private static final long START_SECONDS = 120;

    private final Scratch scratch;
    private final Path folder;
    private final int agi;
    private final int http;
    private final Process server;
    private final HttpClient client = HttpClient.newHttpClient();

    private ReloadHouse(Scratch scratch, int agi, int http, Process server) {
        this.scratch = scratch;
        this.folder = scratch.path();
        this.agi = agi;
        this.http = http;
        this.server = server;
    }

    static ReloadHouse open(Path root, int flows, String... more) throws IOException, InterruptedException {
        Scratch scratch = Scratch.of("reload");
        Path folder = scratch.path();
        int agi = OurJava.freePort();
        int http = OurJava.freePort();
        config(root, folder.resolve("config"), agi, http);
        ManyFlows.write(root, folder.resolve("ivr-flows"), flows);
        ReloadHouse house = new ReloadHouse(scratch, agi, http, started(root, folder, more));
        house.awaitReady();
        return house;
    }

    private static void config(Path root, Path to, int agi, int http) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(root.resolve("config"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
        Files.writeString(to.resolve("key"), Headers.KEY + "\n");
        String server = Files.readString(to.resolve("server.yaml"))
                .replace("127.0.0.1:4573", "127.0.0.1:" + agi)
                .replace("127.0.0.1:8080", "127.0.0.1:" + http)
                .replace("127.0.0.1:5138", "127.0.0.1:" + OurJava.freePort())
                .replace("# ami-secret-file: secrets/ami", "ami-secret-file: key")
                .replace("# agi-key-file: secrets/agi", "agi-key-file: key");
        Files.writeString(to.resolve("server.yaml"), server);
    }

    private static Process started(Path root, Path folder, String... more) throws IOException {
        List<String> command = OurJava.command(
                "-XX:+UseCompactObjectHeaders", "-Dio.netty.leakDetection.level=disabled", "-Dheliotrope.home=" + root);
        command.addAll(List.of(
                "dev.heliotrope.app.Main",
                "serve",
                "--config",
                folder.resolve("config").toString(),
                "--flows",
                folder.resolve("ivr-flows").toString(),
                "--run-dir",
                folder.resolve("run").toString(),
                // a weekday morning, when the line is open
                "--at",
                "2026-11-24T10:00:00Z"));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
    }

    /** Until all but Asterisk is there. */
    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!isReady()) {
            if (System.nanoTime() > end || !server.isAlive()) {
                throw new IOException(
                        "the server does not get ready: " + Files.readString(folder.resolve("server.log")));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            String said = get("/health/ready");
            return said.contains("\"calls\":\"ok\"") && said.contains("\"prompts\":\"ok\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    Path flow(int number) {
        return flows().resolve("line-" + number + ".flow.yaml");
    }

    Path flows() {
        return folder.resolve("ivr-flows");
    }

    int agi() {
        return agi;
    }

    String get(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(uri(path))
                                .header("Authorization", bearer())
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    /** The answer to {@code POST /api/v1/flows/reload}. */
    String reload() throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri("/api/v1/flows/reload"))
                        .header("Authorization", bearer())
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.body());
        }
        return answer.body();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + http + path);
    }

    private String bearer() throws IOException {
        Path key = folder.resolve("run/api.key");
        return Files.exists(key) ? "Bearer " + Files.readString(key).strip() : "";
    }

    @Override
    public void close() throws IOException, InterruptedException {
        client.close();
        server.destroy();
        if (!server.waitFor(20, TimeUnit.SECONDS)) {
            server.destroyForcibly().waitFor();
        }
        scratch.close();
    }
}
