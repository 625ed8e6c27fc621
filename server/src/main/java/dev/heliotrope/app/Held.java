package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.flow.check.Known;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.prompt.PromptEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A released version that goes on answering though what was saved says something else.
 *
 * @param differs what is different, as the beginning of a sentence
 * @param errors what is wrong with the file, which keeps it from being released
 */
record Held(String flow, String version, String differs, List<Diagnostic> errors) {
    Held {
        errors = List.copyOf(errors);
    }

    /** Of all flows that are released. Only files whose bytes are others than the version's are read. */
    static List<Held> of(Snapshot snapshot) {
        Known known = KnownNames.of(snapshot);
        Choice choice = snapshot.origin().choice();
        FlowFiles files = new FlowFiles(known, snapshot.origin().reading().expressions());
        List<Held> held = new ArrayList<>();
        for (Flow flow : snapshot.flows().values()) {
            choice.pinned(flow.name())
                    .flatMap(version -> of(flow, choice, known, files))
                    .ifPresent(held::add);
        }
        return held;
    }

    private static Optional<Held> of(Flow flow, Choice choice, Known known, FlowFiles files) {
        Choice saved = choice.withFilesOf(Set.of(flow.name()));
        Path file = saved.source(flow.name()).file();
        if (!Files.exists(file)) {
            return Optional.of(new Held(flow.name(), flow.version(), "the file is gone", List.of()));
        }
        if (!isCopy(file, choice.source(flow.name()).file()) && !saved.is(flow.version(), flow.name(), known)) {
            return Optional.of(new Held(flow.name(), flow.version(), "the file differs", errors(flow, saved, files)));
        }
        return says(flow, known)
                ? callees(flow, choice)
                : Optional.of(new Held(flow.name(), flow.version(), "its prompts differ", List.of()));
    }

    private static Optional<Held> callees(Flow flow, Choice choice) {
        return flow.calls().values().stream()
                .filter(called -> choice.pinned(called.name())
                        .filter(version -> !version.equals(called.version()))
                        .isPresent())
                .findFirst()
                .map(called -> new Held(
                        flow.name(),
                        flow.version(),
                        "another version of flow " + called.name() + " is released",
                        List.of()));
    }

    private static boolean says(Flow flow, Known known) {
        return !(flow.edition() instanceof PromptEdition kept)
                || known.edition(flow.prompts(), flow.languages())
                        .filter(kept::equals)
                        .isPresent();
    }

    private static List<Diagnostic> errors(Flow flow, Choice saved, FlowFiles files) {
        Problems problems = new Problems();
        Set<String> names = saved.names();
        files.read(
                saved.source(flow.name()),
                name -> Optional.of(name).filter(names::contains).map(saved::source),
                problems);
        return problems.sorted().stream().filter(Diagnostic::isError).toList();
    }

    private static boolean isCopy(Path one, Path other) {
        try {
            return Files.mismatch(one, other) < 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    String sentence() {
        String start = flow + ": version " + version + " is released; " + differs;
        if (differs.endsWith("gone")) {
            return start + " (flow unpin to have it answer no more)";
        }
        return errors.isEmpty()
                ? start + " (flow release to serve it)"
                : start + " and has " + errors.size() + (errors.size() == 1 ? " error" : " errors") + ", the first: "
                        + errors.getFirst();
    }

    Map<String, Object> facts() {
        return Map.of("flow", flow, "version", version, "errors", errors.size(), "sentence", sentence());
    }
}
