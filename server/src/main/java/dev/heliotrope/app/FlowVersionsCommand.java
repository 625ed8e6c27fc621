package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.flow.check.Known;
import dev.heliotrope.release.Act;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heliotrope flow versions}. */
@Command(
        name = "versions",
        description = "Which version of each flow answers, and who changed that and when.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  heliotrope flow versions", "  heliotrope flow versions reception --json"})
final class FlowVersionsCommand implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT).withZone(ZoneId.systemDefault());

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Parameters(paramLabel = "FLOW", arity = "0..1", description = "Only this one.")
    private @Nullable String only;

    @Option(names = "--json", description = "For programs: one object a line.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Project project = options.project();
        if (only != null) {
            NamedFlow.check(only, project);
        }
        List<Act> acts = Choice.ledger(project).all().stream()
                .filter(act -> only == null || act.flow().equals(only))
                .toList();
        if (json) {
            acts.forEach(act -> spec.commandLine().getOut().println(json(act)));
        } else {
            print(project, acts);
        }
        return 0;
    }

    private static String json(Act act) {
        return new JsonObject()
                .put("at", act.at().toString())
                .put("by", act.by())
                .put("how", act.how().name().toLowerCase(Locale.ROOT))
                .put("flow", act.flow())
                .put("version", act.version())
                .put("before", act.before())
                .encode();
    }

    private void print(Project project, List<Act> acts) {
        Known known = Loading.ofToday(project);
        TextTable table = new TextTable(List.of("FLOW", "VERSION", "WHEN", "BY", "HOW", ""));
        Map<String, Act> last = Choice.ledger(project).last();
        acts.forEach(act -> table.add(List.of(
                act.flow(),
                act.version() == null ? "-" : act.version(),
                moment(act.at()),
                act.by(),
                act.how().toString(),
                act.equals(last.get(act.flow())) ? state(project, act, known) : "")));
        for (String flow : FlowFiles.names(project.flows())) {
            if (!last.containsKey(flow) && (only == null || flow.equals(only))) {
                table.add(List.of(
                        flow, version(project, flow, known), "", "", "", "answers from its file, never released"));
            }
        }
        table.lines().forEach(spec.commandLine().getOut()::println);
    }

    private static String state(Project project, Act act, Known known) {
        Choice files = Choice.released(project).withFilesOf(Set.of(act.flow()));
        boolean same = act.version() == null
                ? files.version(act.flow(), known).isEmpty()
                : files.is(act.version(), act.flow(), known);
        return act.how().pins()
                ? (same ? "answers" : "answers; the file is different")
                : (same
                        ? "answers from its file"
                        : "answers; the file is different, and is taken when it is read again");
    }

    private static String version(Project project, String flow, Known known) {
        return Choice.released(project)
                .withFilesOf(Set.of(flow))
                .version(flow, known)
                .orElse("-");
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
