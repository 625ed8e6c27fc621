package dev.heliotrope.app;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.release.Act;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A file with an error never answers a call, nor does it take a good version's place: where one stands that nobody released,
 * the version that answered last answers on, over a restart too. Only a flow that never answered has nothing to fall back on.
 *
 * @param result with all that is wrong with the files, whether they were taken or not
 * @param instead the versions that answer in place of their files, by flow
 */
record LastGood(Loading.Result result, Map<String, String> instead) {
    LastGood {
        instead = Map.copyOf(instead);
    }

    /** @param strict flows that are wanted from their files and from nowhere else */
    static LastGood load(Choice choice, Set<String> strict, LastReading last) {
        Loading.Result asChosen = Loading.of(choice, last).load();
        if (asChosen.snapshot().isPresent()) {
            return new LastGood(asChosen, Map.of());
        }
        Map<String, String> instead = instead(choice, asChosen.diagnostics());
        instead.keySet().removeAll(strict);
        Choice good = choice;
        for (Map.Entry<String, String> flow : instead.entrySet()) {
            good = good.with(flow.getKey(), flow.getValue());
        }
        return instead.isEmpty()
                ? new LastGood(asChosen, Map.of())
                : new LastGood(
                        new Loading.Result(
                                asChosen.diagnostics(),
                                Loading.of(good, last).load().snapshot()),
                        instead);
    }

    /** For flows whose files have errors: what answered last, as far as it was kept. */
    private static Map<String, String> instead(Choice choice, List<Diagnostic> found) {
        Map<String, Act> last = choice.last();
        Map<String, String> instead = new TreeMap<>();
        for (String flow : broken(choice, found)) {
            Optional.ofNullable(last.get(flow))
                    .map(Act::version)
                    .filter(version -> Choice.versions(choice.project())
                            .find(flow, version)
                            .isPresent())
                    .ifPresent(version -> instead.put(flow, version));
        }
        return instead;
    }

    private static Set<String> broken(Choice choice, List<Diagnostic> found) {
        Set<String> files = found.stream()
                .filter(Diagnostic::isError)
                .map(each -> each.at().file())
                .collect(Collectors.toSet());
        return choice.names().stream()
                .filter(flow -> files.contains(choice.source(flow).shown()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A sentence for each flow that does not answer by its file. */
    List<String> sentences() {
        return new TreeMap<>(instead)
                .entrySet().stream()
                        .map(flow -> flow.getKey() + " has errors in its file: version " + flow.getValue()
                                + ", which answered last, goes on answering until they are mended")
                        .toList();
    }
}
