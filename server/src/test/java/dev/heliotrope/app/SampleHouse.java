package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Request;
import dev.heliotrope.metrics.FlowMeters;
import dev.heliotrope.session.Script;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A copy of the sample project, and a server over it without Asterisk: what it answers with, and in which words. */
final class SampleHouse {
    /** Commands note what they do by the real clock. */
    static final Instant NOW = Instant.now();

    private static final Path SAMPLE = Path.of("src/test/resources/check").toAbsolutePath();

    final Project project;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final AtomicReference<Snapshot> snapshot = new AtomicReference<>();
    final AtomicReference<Premises> premises = new AtomicReference<>();
    final List<Repertoire> ready = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    SampleHouse(Path folder) throws IOException {
        project = new Project(folder, folder.resolve("config"), folder.resolve("ivr-flows"), folder.resolve("run"));
        try (Stream<Path> all = Files.walk(SAMPLE)) {
            for (Path from : all.toList()) {
                Path to = folder.resolve(SAMPLE.relativize(from).toString());
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Replaces text in a file of the project. */
    void edit(String name, String from, String to) throws IOException {
        Path file = project.home().resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    /** A server opens. */
    Reload server() throws IOException {
        Admission.Admitted admission = Admission.toServe(project, new PrintWriter(err, true));
        snapshot.set(admission.snapshot());
        premises.set(Premises.of(admission.snapshot()));
        Reload reload = new Reload(
                snapshot,
                premises,
                new FlowMeters(meters),
                InstantSource.fixed(NOW),
                new ConfigCopies(project.run().resolve("journal")),
                ready::add);
        reload.keep();
        premises.set(premises.get().with(OldVersions.of(admission.snapshot(), NOW)));
        reload.noteStart("root", admission.diagnostics());
        reload.speakAhead();
        return reload;
    }

    int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] folders = {
            "--config",
            project.config().toString(),
            "--flows",
            project.flows().toString(),
            "--run-dir",
            project.run().toString()
        };
        return line.execute(
                Stream.concat(Arrays.stream(arguments), Arrays.stream(folders)).toArray(String[]::new));
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    String version() {
        return snapshot.get().flows().get("example").version();
    }

    CallFacts facts() {
        return new CallFacts(
                new PhoneNumber("+420601000001"),
                new PhoneNumber("100"),
                null,
                null,
                null,
                snapshot.get().settings().languages().fallback());
    }

    /** What a new caller hears first. */
    String greeting() {
        return said(premises.get()
                .script("example", facts())
                .orElseThrow()
                .start(NOW)
                .request());
    }

    /** A call in its first step. */
    FlowState call() {
        return premises.get()
                .script("example", facts())
                .orElseThrow()
                .start(NOW)
                .state();
    }

    /** As a server goes on with a call that it, or one before it, has begun. */
    Script script(FlowState state) {
        return premises.get().script("example", state.version(), facts()).orElseThrow();
    }

    String resumed(FlowState state) {
        return said(script(state).resume(state, NOW).request());
    }

    String said(Request request) {
        Utterance words = request instanceof Request.Say say
                ? say.what().getFirst()
                : ((Request.Ask) request).what().getFirst();
        return snapshot.get().prompts().line(words).text();
    }
}
