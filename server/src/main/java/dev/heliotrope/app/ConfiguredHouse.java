package dev.heliotrope.app;

import dev.heliotrope.session.House;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The house as a server would have it, from files, without a server around it: for benchmarks. */
public final class ConfiguredHouse {
    private ConfiguredHouse() {}

    /** Blocks; what is wrong with the files is printed, and the exception says how much. No switch is on. */
    public static House of(Path home, Path config, Path flows) {
        PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return Premises.of(Admission.admit(new Project(home, config, flows, home.resolve("run")), errors));
    }
}
