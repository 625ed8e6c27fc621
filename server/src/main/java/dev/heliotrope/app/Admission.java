package dev.heliotrope.app;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.expression.CelExpressions;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;

/** Lets only what is free of errors into a running server. */
final class Admission {
    private Admission() {}

    /** The files as they are, for who tries or draws what is not released yet. See the other. */
    static Snapshot admit(Project project, PrintWriter to) {
        return admit(Choice.files(project), to);
    }

    /** @throws Refused with exit code 1 after all diagnostics are printed, if there is an error among them */
    static Snapshot admit(Choice choice, PrintWriter to) {
        Loading.Result result = Loading.of(choice).load();
        print(result.diagnostics(), to);
        return result.snapshot().orElseThrow(() -> new Refused(1, counted(result.diagnostics())));
    }

    /**
     * For a server that is to answer: what was released, and else the files. Where a file has errors, what answered last goes on
     * answering, and that is said.
     *
     * @throws Refused with exit code 1 if something is wrong that nothing can stand in for
     */
    static Admitted toServe(Project project, PrintWriter to) {
        CelExpressions.ahead();
        LastGood good = LastGood.load(Choice.released(project), Set.of(), new LastReading());
        List<Diagnostic> found = good.result().diagnostics();
        print(found, to);
        good.sentences().forEach(sentence -> to.println("heliotrope: " + sentence));
        to.flush();
        return good.result()
                .snapshot()
                .map(snapshot -> new Admitted(snapshot, found))
                .orElseThrow(
                        () -> new Refused(
                                1,
                                "Not started: " + counted(found)
                                        + ". What has an error answers no calls, and nothing that answered before can stand in"));
    }

    /** With what was said about it. */
    record Admitted(Snapshot snapshot, List<Diagnostic> diagnostics) {}

    static void print(List<Diagnostic> diagnostics, PrintWriter to) {
        diagnostics.forEach(to::println);
        to.flush();
    }

    static String counted(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        long warnings = diagnostics.size() - errors;
        return errors + (errors == 1 ? " error" : " errors") + ", " + warnings
                + (warnings == 1 ? " warning" : " warnings");
    }
}
