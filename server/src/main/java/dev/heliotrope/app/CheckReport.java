package dev.heliotrope.app;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Snippet;
import dev.heliotrope.flow.check.HumanReach;
import dev.heliotrope.yaml.Yaml;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What {@code check} found, for people (each with its line of the file) or for programs (one JSON object a line). */
final class CheckReport {
    private final Map<String, List<String>> files = new HashMap<>();

    List<String> forPeople(List<Diagnostic> found) {
        return found.stream()
                .flatMap(each -> Stream.concat(Stream.of(Shown.line(each.toString())), snippet(each.at()).stream()))
                .toList();
    }

    private List<String> snippet(Position at) {
        List<String> lines = at.line() == 0 ? List.of() : files.computeIfAbsent(at.file(), CheckReport::lines);
        return at.line() > lines.size()
                ? List.of()
                : at.line() == 0 ? List.of() : Snippet.of(lines.get(at.line() - 1), at.line(), at.column());
    }

    /** Lines as the YAML reader counts them. A file that cannot be read any more has none. */
    private static List<String> lines(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            String text = new String(in.readNBytes(Yaml.LARGEST_FILE + 1), StandardCharsets.UTF_8);
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return List.of(plain.split("\r\n|[\r\n]", -1));
        } catch (IOException | InvalidPathException unreadable) {
            return List.of();
        }
    }

    /** How long callers of each flow are on the way to a human at worst; nothing for flows that lead to none. */
    static List<String> reaches(Snapshot snapshot, Predicate<String> asked) {
        KnownNames known = KnownNames.of(snapshot);
        return snapshot.flows().values().stream()
                .filter(flow -> asked.test(flow.name()))
                .flatMap(flow -> HumanReach.of(flow, known).map(reach -> reach(flow.name(), reach)).stream())
                .toList();
    }

    private static String reach(String flow, HumanReach reach) {
        return "flow %s: a human within %d s and %d %s at worst: %s, in %s"
                .formatted(
                        flow,
                        reach.time().toSeconds(),
                        reach.keys(),
                        reach.keys() == 1 ? "key" : "keys",
                        reach.way(),
                        reach.language());
    }

    static List<String> forPrograms(List<Diagnostic> found) {
        return found.stream().map(CheckReport::json).toList();
    }

    private static String json(Diagnostic found) {
        JsonObject object = new JsonObject().put("file", found.at().file());
        if (found.at().line() > 0) {
            object.put("line", found.at().line()).put("column", found.at().column());
        }
        return Shown.escaped(object.put("severity", found.severity().toString())
                .put("code", found.code())
                .put("message", found.sentence())
                .encode());
    }
}
