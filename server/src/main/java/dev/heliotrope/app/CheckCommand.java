package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.config.flowfile.FlowSchema;
import dev.heliotrope.diagnostic.Diagnostic;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heliotrope check}. */
@Command(
        name = "check",
        description = "Reads config/ and ivr-flows/ as the server would and prints everything that is wrong, each as "
                + "FILE:LINE:COL: error: sentence [code] with its line of the file.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends with 0 when there is no error (with --strict: nor a warning), else with 1.",
            "",
            "Examples:",
            "  heliotrope check",
            "  heliotrope check ivr-flows/reception.flow.yaml",
            "  heliotrope check --explain endless-loop",
            "  heliotrope check --json --strict",
            "  heliotrope check --flows /srv/next-week/ivr-flows"
        })
final class CheckCommand implements Callable<Integer> {
    /** Of more flows, how far a human is would be no answer to anything. */
    private static final int MOST_REACHES = 30;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Print only what is wrong in these; flow files may be from anywhere (default: all files).")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "One JSON object a line: file, line, column, severity, code, message.")
    private boolean json;

    @Option(names = "--strict", description = "End with 1 also when there are only warnings.")
    private boolean strict;

    @Option(names = "--explain", paramLabel = "CODE", description = "Print what a code means, with examples, and end.")
    private @Nullable String explain;

    @Option(names = "--schema", description = "Print the JSON Schema of flow files, for editors, and end.")
    private boolean schema;

    @Override
    public Integer call() {
        if (schema) {
            spec.commandLine().getOut().println(new JsonObject(FlowSchema.tree()).encodePrettily());
            return 0;
        }
        return explain == null ? check(options.project()) : explain(options.project(), explain);
    }

    private int explain(Project project, String code) {
        spec.commandLine().getOut().print(new ErrorPages(project).page(code));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private int check(Project project) {
        Loading.Result result = load(project);
        List<Diagnostic> found = asked(result.diagnostics());
        List<String> lines = json ? CheckReport.forPrograms(found) : new CheckReport().forPeople(found);
        lines.forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        result.snapshot()
                .filter(snapshot -> !json && snapshot.flows().size() <= MOST_REACHES)
                .ifPresent(snapshot -> CheckReport.reaches(snapshot, this::isAsked)
                        .forEach(spec.commandLine().getErr()::println));
        notChecked(result.diagnostics(), project).ifPresent(spec.commandLine().getErr()::println);
        spec.commandLine().getErr().println(Admission.counted(found));
        return found.stream().anyMatch(each -> strict || each.isError()) ? 1 : 0;
    }

    /** Flows speak of what is configured, so while that is wrong they would be found wrong by hundreds. */
    private static Optional<String> notChecked(List<Diagnostic> found, Project project) {
        String config = Loading.shown(project.config());
        return found.stream()
                .filter(each -> each.isError()
                        && Path.of(each.at().file()).toAbsolutePath().startsWith(project.config()))
                .findFirst()
                .map(each -> "the flows are not checked yet, because there are errors in " + config);
    }

    private Loading.Result load(Project project) {
        files.forEach(file -> admit(file, project));
        return Checkup.of(
                project, files.stream().filter(file -> !isOurs(file, project)).toList(), Loading.today());
    }

    private List<Diagnostic> asked(List<Diagnostic> all) {
        Set<String> wanted = files.stream().map(Loading::shown).collect(Collectors.toSet());
        return all.stream()
                .filter(each -> wanted.isEmpty() || wanted.contains(each.at().file()))
                .toList();
    }

    /** Whoever asks for some files wants to hear of these; and of settings and prompts all flows speak. */
    private boolean isAsked(String flow) {
        Set<String> flows = files.stream()
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith(FlowFiles.ENDING))
                .map(file -> file.substring(0, file.length() - FlowFiles.ENDING.length()))
                .collect(Collectors.toSet());
        return flows.isEmpty() || flows.contains(flow);
    }

    private static boolean isOurs(Path file, Project project) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(project.config()) || absolute.startsWith(project.flows());
    }

    private static void admit(Path file, Project project) {
        if (!Files.isRegularFile(file)) {
            throw new Refused(2, "there is no file " + Shown.line(file.toString()));
        }
        if (!isOurs(file, project) && !file.toString().endsWith(FlowFiles.ENDING)) {
            throw new Refused(
                    2,
                    Shown.line(file.toString()) + " is neither a NAME.flow.yaml nor a file of "
                            + Loading.shown(project.config()) + " or " + Loading.shown(project.flows()));
        }
    }
}
