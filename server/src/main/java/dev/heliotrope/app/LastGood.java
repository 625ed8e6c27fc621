package dev.heliotrope.app;

import dev.heliotrope.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What has an error never answers a call, nor does it take a good version's place: where a file stands that nobody released, the
 * version that answered last answers on, over a restart too; where a released version speaks of something that is no more, the newest
 * that answered before it and can, and else the file. Only a flow that never answered has nothing to fall back on.
 *
 * @param result with all that is wrong with the files, whether they were taken or not
 * @param instead what answers in place of what was chosen, by flow
 */
record LastGood(Loading.Result result, Map<String, Instead> instead) {
    LastGood {
        instead = Map.copyOf(instead);
    }

    /**
     * @param released the version that was released and cannot answer; empty for a file with errors
     * @param version what answers; empty for the file
     * @param why the first of what is wrong
     */
    record Instead(Optional<String> released, Optional<String> version, Diagnostic why) {
        String sentence(String flow) {
            return released.map(broken -> broken(flow, broken))
                    .orElseGet(() -> flow + " has errors in its file: version " + version.orElse("")
                            + ", which answered last, goes on answering until they are mended");
        }

        private String broken(String flow, String broken) {
            return cannot(flow, broken, why) + "; "
                    + version.map(other -> "version " + other + " answers").orElse("its file answers")
                    + " in its place; "
                    + cure(flow);
        }
    }

    static String cannot(String flow, String version, Diagnostic why) {
        return flow + ": version " + version + ", which is released, cannot answer any more: " + why.sentence();
    }

    static String cure(String flow) {
        return "put back what it speaks of, or release one that does without: heliotrope flow release " + flow;
    }

    /** @param strict flows that are wanted as they were chosen and in no other version */
    static LastGood load(Choice choice, Set<String> strict, LastReading last) {
        return new StandIns(choice, strict, last).load();
    }

    /** A sentence for each flow that is not answered by what was chosen. */
    List<String> sentences() {
        return new TreeMap<>(instead)
                .entrySet().stream()
                        .map(flow -> flow.getValue().sentence(flow.getKey()))
                        .toList();
    }
}
