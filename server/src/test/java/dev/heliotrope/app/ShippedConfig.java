package dev.heliotrope.app;

import dev.heliotrope.pbx.Ports;
import dev.heliotrope.pbx.TestAsterisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The project's own {@code config/} for a test: on free ports, and with phones that ring no longer than a test must wait. */
final class ShippedConfig {
    private ShippedConfig() {}

    static Path copied(Path home, Path folder) throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        try (Stream<Path> files = Files.list(home.resolve("config"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                Files.copy(file, config.resolve(file.getFileName()));
            }
        }
        Ports ports = TestAsterisk.freePorts(TestAsterisk.freePort());
        String server = Files.readString(config.resolve("server.yaml"))
                .replace("127.0.0.1:4573", "127.0.0.1:" + ports.agi())
                .replace("127.0.0.1:8080", "127.0.0.1:" + TestAsterisk.freePort())
                .replace("127.0.0.1:5138", "127.0.0.1:" + ports.ami())
                .replace("127.0.0.1:5160", "127.0.0.1:" + ports.sip())
                .replace("20000-20999", ports.rtpFirst() + "-" + ports.rtpLast());
        Files.writeString(config.resolve("server.yaml"), server);
        Path queues = config.resolve("queues.yaml");
        // nobody in these tests picks up late
        Files.writeString(queues, Files.readString(queues).replaceAll("ring-for: \\d+s", "ring-for: 6s"));
        return config;
    }
}
