package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.diagnostic.DidYouMean;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The flow that a command is asked about: a slip of the pen is told as that, before anything else that is not there. */
final class NamedFlow {
    private NamedFlow() {}

    /** @throws Refused with exit code 1 for a flow that has no file and was never released */
    static void check(String flow, Project project) {
        Set<String> known = new TreeSet<>(FlowFiles.names(project.flows()));
        known.addAll(Choice.ledger(project).last().keySet());
        check(flow, known);
    }

    /** @throws Refused with exit code 1 for one that is not among these */
    static void check(String flow, Collection<String> known) {
        if (!known.contains(flow)) {
            throw new Refused(1, "there is no flow " + Shown.line(flow) + DidYouMean.orList(flow, known));
        }
    }
}
