package dev.heliotrope.app;

import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.release.Act;
import dev.heliotrope.release.Act.How;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Where flows are released: checked, kept, noted in the ledger; then the server, if one runs, is told. */
final class Desk {
    private final Project project;
    private final PrintWriter out;
    private final PrintWriter err;

    Desk(Project project, CommandLine line) {
        this.project = project;
        this.out = line.getOut();
        this.err = line.getErr();
    }

    /** The exit code: 1 where an error keeps everything as it is. */
    int release(Choice choice, Set<String> names, How how, String by) throws IOException, InterruptedException {
        LastGood good = LastGood.load(choice, names, new LastReading());
        Loading.Result result = good.result();
        Admission.print(result.diagnostics(), err);
        good.sentences().forEach(sentence -> err.println("heliotrope: " + sentence));
        Snapshot next = result.snapshot().orElse(null);
        if (next == null) {
            err.println("heliotrope: nothing is released: " + Admission.counted(result.diagnostics()));
            return 1;
        }
        List<Act> acts = acts(choice, next, names, how, by);
        choice.keep(acts.stream()
                .flatMap(act -> Stream.ofNullable(next.flows().get(act.flow())))
                .toList());
        Choice.ledger(project).add(acts);
        acts.forEach(this::tell);
        acts.forEach(act -> tellCallers(act, next));
        return told(next, by);
    }

    private List<Act> acts(Choice choice, Snapshot next, Set<String> names, How how, String by) {
        Map<String, Act> last = choice.last();
        Instant now = Instant.now();
        List<Act> acts = new ArrayList<>();
        for (String name : names) {
            String version = Optional.ofNullable(next.flows().get(name))
                    .map(Flow::version)
                    .orElse(null);
            Act before = last.get(name);
            if (isSo(how, version, before)) {
                out.println(
                        name + " " + version + (how.pins() ? " is released already" : " answers by its file already"));
            } else {
                acts.add(new Act(now, by, how, name, version, before == null ? null : before.version()));
            }
        }
        return acts;
    }

    private static boolean isSo(How how, @Nullable String version, @Nullable Act before) {
        if (before == null || !before.how().pins()) {
            return !how.pins();
        }
        return how.pins() && Objects.equals(version, before.version());
    }

    private void tell(Act act) {
        out.println(act.flow() + " " + (act.version() == null ? "is no more," : act.version()) + " " + act.how()
                + (act.before() == null || act.before().equals(act.version()) ? "" : ", was " + act.before()));
    }

    /** A released flow keeps the versions of what it calls, as of everything else, until it is released anew. */
    private void tellCallers(Act act, Snapshot next) {
        next.flows().values().forEach(flow -> Optional.ofNullable(flow.calls().get(act.flow()))
                .map(Flow::version)
                .filter(version -> !version.equals(act.version()))
                .ifPresent(version -> out.println(flow.name() + " calls " + act.flow() + " and keeps its version "
                        + version + " until it is released anew")));
    }

    private int told(Snapshot next, String by) throws InterruptedException {
        out.flush();
        Optional<RunningServer.Reply> reply = new RunningServer(
                        next.settings().server().http(), project.run())
                .post(
                        "/api/v1/flows/reload",
                        new JsonObject().put("take", "releases").put("by", by).encode());
        if (reply.isEmpty()) {
            out.println("no server runs: the next one to start takes it");
            return 0;
        }
        if (reply.get().status() == 200) {
            out.println("the server has it: the next call is answered by it");
            return 0;
        }
        err.println("heliotrope: the server keeps what it has: " + because(reply.get()));
        return 1;
    }

    private static String because(RunningServer.Reply reply) {
        JsonArray found = new JsonObject(reply.json()).getJsonArray("diagnostics", new JsonArray());
        return found.isEmpty()
                ? Shown.line(reply.json())
                : Shown.line(found.getJsonObject(0).encode());
    }
}
