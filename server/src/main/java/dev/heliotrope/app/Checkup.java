package dev.heliotrope.app;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.rehearsal.script.TestFile;
import dev.heliotrope.rehearsal.script.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that is looked at by {@code check}: what the server loads and, once that is free of errors, the tests of its flows. */
final class Checkup {
    private Checkup() {}

    static Loading.Result of(Project project, List<Path> besides, LocalDate today) {
        Loading.Result loaded = new Loading(project, besides, today).load();
        Loading.Result all = loaded.snapshot()
                .map(snapshot -> withTests(project, snapshot, loaded))
                .orElse(loaded);
        return with(released(project), all);
    }

    /** A server does not read the file of a released flow, so what is wrong with its version is no error of any file. */
    private static List<Diagnostic> released(Project project) {
        Choice choice = Choice.released(project);
        if (choice.pinned().isEmpty()) {
            return List.of();
        }
        List<Diagnostic> found = new ArrayList<>();
        StandIns.broken(choice, Loading.of(choice).load().diagnostics()).forEach((flow, why) -> choice.pinned(flow)
                .map(version -> LastGood.cannot(flow, version, why) + "; " + LastGood.cure(flow))
                .ifPresent(sentence -> found.add(Diagnostic.warning(why.at(), why.code(), sentence))));
        return found;
    }

    private static Loading.Result with(List<Diagnostic> more, Loading.Result loaded) {
        List<Diagnostic> found = new ArrayList<>(loaded.diagnostics());
        found.addAll(more);
        found.sort(null);
        return new Loading.Result(List.copyOf(found), loaded.snapshot());
    }

    private static Loading.Result withTests(Project project, Snapshot snapshot, Loading.Result loaded) {
        RehearsalStage stage = RehearsalStage.of(snapshot);
        TestFiles reader = new TestFiles(stage, stage.names());
        Problems problems = new Problems();
        tests(project.flows()).forEach(file -> reader.read(file, Loading.shown(file), problems));
        return with(problems.sorted(), loaded);
    }

    private static List<Path> tests(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(TestFile.ENDING))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
