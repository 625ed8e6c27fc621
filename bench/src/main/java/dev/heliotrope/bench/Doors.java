package dev.heliotrope.bench;

import dev.heliotrope.app.ConfiguredHouse;
import dev.heliotrope.session.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shipped configuration and flows with those of {@code bench/flows} beside them; the number dialled tells which one answers. */
final class Doors {
    private static final String NUMBERS =
            "numbers:\n  100: {flow: ten}\n  200: {flow: park}\n  300: {flow: reception}\n";

    private Doors() {}

    static House open(Path root) throws IOException {
        try (Scratch scratch = Scratch.of("doors")) {
            Path config = copied(root.resolve("config"), scratch.path().resolve("config"));
            Files.writeString(config.resolve("numbers.yaml"), NUMBERS);
            Path flows = copied(root.resolve("ivr-flows"), scratch.path().resolve("ivr-flows"));
            for (String own : List.of("ten.flow.yaml", "park.flow.yaml")) {
                Files.copy(root.resolve("bench/flows").resolve(own), flows.resolve(own));
            }
            return ConfiguredHouse.of(root, config, flows);
        }
    }

    private static Path copied(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }
}
