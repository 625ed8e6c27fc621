package dev.heliotrope.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heliotrope check}. */
@Command(
        name = "check",
        description = "Reads config/ and ivr-flows/ as the server would and prints everything that is wrong, as "
                + "FILE:LINE:COL: error: sentence [code].",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends with 0 when there is no error (there may be warnings), else with 1.",
            "",
            "Examples:",
            "  heliotrope check",
            "  heliotrope check --flows /srv/next-week/ivr-flows"
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Loading.Result result = new Loading(options.project()).load();
        Admission.print(result.diagnostics(), spec.commandLine().getOut());
        spec.commandLine().getErr().println(Admission.counted(result.diagnostics()));
        return result.snapshot().isPresent() ? 0 : 1;
    }
}
