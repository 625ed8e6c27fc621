package dev.heliotrope.app;

import dev.heliotrope.app.LastGood.Instead;
import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.release.Act;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks for versions that may answer in place of what has an error, one after the other until all is well or nothing is left. */
final class StandIns {
    private final Choice choice;
    private final Set<String> strict;
    private final LastReading last;
    private final Map<String, Instead> instead = new TreeMap<>();
    private final Map<String, List<Optional<String>>> untried = new HashMap<>();

    StandIns(Choice choice, Set<String> strict, LastReading last) {
        this.choice = choice;
        this.strict = strict;
        this.last = last;
    }

    LastGood load() {
        Loading.Result asChosen = Loading.of(choice, last).load();
        Loading.Result now = asChosen;
        Optional<Choice> next = Optional.of(choice);
        while (now.snapshot().isEmpty()) {
            next = without(broken(next.get(), now.diagnostics()), next.get());
            if (next.isEmpty()) {
                return new LastGood(asChosen, Map.of());
            }
            now = Loading.of(next.get(), last).load();
        }
        return new LastGood(new Loading.Result(asChosen.diagnostics(), now.snapshot()), instead);
    }

    /** Empty if there is nothing more to try. */
    private Optional<Choice> without(Map<String, Diagnostic> broken, Choice tried) {
        Choice next = tried;
        for (Map.Entry<String, Diagnostic> flow : broken.entrySet()) {
            String name = flow.getKey();
            List<Optional<String>> left = untried.computeIfAbsent(name, each -> new ArrayList<>(candidates(each)));
            if (!strict.contains(name) && !left.isEmpty()) {
                Optional<String> version = left.removeFirst();
                Diagnostic why = instead.containsKey(name) ? instead.get(name).why() : flow.getValue();
                instead.put(name, new Instead(choice.pinned(name), version, why));
                next = version.isPresent() ? next.with(name, version.get()) : next.withFilesOf(Set.of(name));
            }
        }
        return Optional.of(next).filter(changed -> changed != tried);
    }

    /** The best first. Where nobody released any, nobody knows which of the earlier ones is meant: the last, or none. */
    private List<Optional<String>> candidates(String flow) {
        Optional<String> pinned = choice.pinned(flow);
        List<Optional<String>> before = choice.acts().reversed().stream()
                .filter(act -> act.flow().equals(flow))
                .map(Act::version)
                .filter(Objects::nonNull)
                .distinct()
                .filter(version -> !pinned.equals(Optional.of(version)))
                .filter(version ->
                        Choice.versions(choice.project()).find(flow, version).isPresent())
                .map(Optional::of)
                .toList();
        return pinned.isEmpty()
                ? before.stream().limit(1).toList()
                : Stream.concat(before.stream(), Stream.of(Optional.<String>empty()))
                        .toList();
    }

    /** The first error of each flow that has any. */
    static Map<String, Diagnostic> broken(Choice choice, List<Diagnostic> found) {
        Map<String, Diagnostic> first = new HashMap<>();
        found.stream()
                .filter(Diagnostic::isError)
                .forEach(each -> first.putIfAbsent(each.at().file(), each));
        Map<String, Diagnostic> broken = new TreeMap<>();
        for (String flow : choice.names()) {
            choice.shown(flow).stream()
                    .flatMap(file -> Stream.ofNullable(first.get(file)))
                    .findFirst()
                    .ifPresent(error -> broken.put(flow, error));
        }
        return broken;
    }
}
