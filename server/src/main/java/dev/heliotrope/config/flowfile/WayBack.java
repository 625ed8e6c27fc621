package dev.heliotrope.config.flowfile;

import dev.heliotrope.config.flowfile.FlowFiles.Source;
import dev.heliotrope.diagnostic.Placed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for a way from one flow to another through what each of them calls. */
final class WayBack {
    private final Path to;
    private final FlowRound round;
    private final Called called;
    private final Set<Path> seen = new HashSet<>();

    WayBack(Path to, FlowRound round, Called called) {
        this.to = to;
        this.round = round;
        this.called = called;
    }

    /** The names of the flows on it, both ends included; empty if there is none. */
    List<String> from(Source source) {
        FlowText text = round.text(source);
        if (source.file().equals(to)) {
            return List.of(text.name());
        }
        if (!seen.add(source.file())) {
            return List.of();
        }
        for (Placed<String> call : text.calls()) {
            Optional<Source> next = called.source(source, call.value());
            List<String> rest = next.map(this::from).orElse(List.of());
            if (!rest.isEmpty()) {
                List<String> way = new ArrayList<>(List.of(text.name()));
                way.addAll(rest);
                return way;
            }
        }
        return List.of();
    }
}
