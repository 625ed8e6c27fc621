package dev.heliotrope.app;

import dev.heliotrope.config.Settings;
import dev.heliotrope.hours.Emergencies;
import dev.heliotrope.journal.InForce;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Team;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings that were in force while a journal was written, by the hash of their text: without them a day could not be
 * replayed once they are changed.
 */
final class ConfigCopies {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigCopies.class);
    private static final int SHOWN = 16;

    private record Kept(List<Agent> agents, Map<String, Team> teams, String hash) {}

    private final Path journal;
    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept(List.of(), Map.of(), ""));

    /** @param journal the folder of the journal, which the copies are beside */
    ConfigCopies(Path journal) {
        this.journal = journal;
    }

    static Path of(Path journal, String hash) {
        return journal.resolve("config").resolve(hash);
    }

    /** What was read from the folder is in force from now on. Blocks; a full disk costs the replay, not the server. */
    void keep(Path config, Settings settings) {
        try {
            String hash = hash(config);
            Path copy = of(journal, hash);
            if (!Files.exists(copy)) {
                copy(config, copy);
            }
            kept.set(new Kept(settings.agents(), settings.teams(), hash));
        } catch (IOException failure) {
            LOG.warn("the settings cannot be kept beside the journal: {}", failure.toString());
            kept.set(new Kept(List.of(), Map.of(), ""));
        }
    }

    private static void copy(Path config, Path copy) throws IOException {
        Path half = copy.resolveSibling(copy.getFileName() + ".half");
        for (Path file : files(config)) {
            Path to = half.resolve(config.relativize(file));
            Files.createDirectories(to.getParent());
            Files.write(to, Files.readAllBytes(file));
        }
        Files.move(half, copy);
    }

    /** What a plan is of. Unknown if these settings do not give it, whatever is switched: tests put their own in front. */
    InForce of(Plan plan) {
        Kept now = kept.get();
        Emergencies emergencies = Emergencies.of(plan.teams().values().stream()
                .flatMap(team -> Stream.concat(Stream.of(team.calendar()), team.own().values().stream())));
        boolean same = now.agents().equals(plan.agents())
                && now.teams().keySet().equals(plan.teams().keySet())
                && now.teams().values().stream().allMatch(team -> team.under(emergencies)
                        .equals(plan.teams().get(team.id())));
        return same ? new InForce(now.hash(), emergencies) : InForce.UNKNOWN;
    }

    /** Of the names and the text of all YAML files. */
    static String hash(Path config) throws IOException {
        MessageDigest digest = sha256();
        for (Path file : files(config)) {
            byte[] text = Files.readAllBytes(file);
            String head = config.relativize(file) + "\n" + text.length + "\n";
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            digest.update(text);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
    }

    private static List<Path> files(Path config) throws IOException {
        try (var all = Files.walk(config)) {
            return all.filter(file -> file.toString().endsWith(".yaml") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
