package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.app.PageBlocks.Block;
import dev.heliotrope.app.PageBlocks.Command;
import dev.heliotrope.app.PageBlocks.Edit;
import dev.heliotrope.app.PageBlocks.NewFile;
import dev.heliotrope.pbx.Toolbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A reader with a copy of the project's files, who does whatever a page says; the server is there once it says {@code up}. */
final class WalkedHouse implements AutoCloseable {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private final Path folder;
    private final Project project;
    private @Nullable ContactCentre server;

    private WalkedHouse(Path folder, Project project) {
        this.folder = folder;
        this.project = project;
    }

    static WalkedHouse in(Path folder) throws IOException {
        Path config = ShippedConfig.copied(HOME, folder);
        Path flows = folder.resolve("ivr-flows");
        try (Stream<Path> files = Files.walk(HOME.resolve("ivr-flows"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                Path copy = flows.resolve(HOME.resolve("ivr-flows").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new WalkedHouse(folder, new Project(HOME, config, flows, folder.resolve("run")));
    }

    Project project() {
        return project;
    }

    void follow(Block block) throws Exception {
        switch (block) {
            case NewFile file -> Files.writeString(folder.resolve(file.name()), file.text());
            case Edit edit -> edit(edit);
            case Command command -> type(command);
        }
    }

    private void type(Command command) throws Exception {
        if (command.line().equals("./heliotrope up")) {
            open();
            return;
        }
        assertThat(said(command.line())).as(command.line()).matches(PageBlocks.pattern(command.says()));
    }

    private void edit(Edit edit) throws IOException {
        Path file = folder.resolve(edit.name());
        String text = Files.readString(file);
        String found = edit.gone().isEmpty() ? edit.context() : edit.gone();
        assertThat(text).as(edit.name()).contains(found);
        Files.writeString(file, text.replace(found, edit.gone().isEmpty() ? found + edit.come() : edit.come()));
    }

    /** All that a command prints, with files named from the folder where a reader types it. */
    private String said(String command) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        CommandLine line = Main.commandLine().setOut(out).setErr(out);
        line.execute(arguments(command).toArray(String[]::new));
        out.flush();
        return said.toString()
                .replace(folder + "/", "")
                .stripTrailing()
                .concat("\n")
                .replaceFirst("^\n$", "");
    }

    private List<String> arguments(String command) {
        assertThat(command).startsWith("./heliotrope ");
        List<String> arguments = new ArrayList<>();
        for (String word : command.substring("./heliotrope ".length()).split(" ")) {
            boolean file = word.startsWith("ivr-flows/") || word.endsWith(".svg");
            arguments.add(file ? folder.resolve(word).toString() : word);
        }
        arguments.addAll(List.of("--config", project.config().toString()));
        arguments.addAll(List.of("--flows", project.flows().toString()));
        arguments.addAll(List.of("--run-dir", project.run().toString()));
        return arguments;
    }

    /** As {@code up} does, but for Asterisk, which no command here needs. */
    private void open() throws Exception {
        Admission.Admitted admitted = Admission.toServe(project, new PrintWriter(System.err, true));
        Snapshot snapshot = admitted.snapshot();
        Plan plan = new Plan(
                project,
                snapshot,
                Toolbox.ofThisMachine(),
                ServeCommand.keys(project, snapshot),
                Clock.systemUTC(),
                List.of());
        server = ContactCentre.open(plan);
        server.reload().noteStart("root", admitted.diagnostics());
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
