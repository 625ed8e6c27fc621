package dev.heliotrope.app;

import dev.heliotrope.diagnostic.Diagnostic;
import java.io.PrintWriter;
import java.util.List;

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
