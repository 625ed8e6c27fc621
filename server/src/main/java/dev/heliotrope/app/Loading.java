package dev.heliotrope.app;

import dev.heliotrope.app.LastReading.Part;
import dev.heliotrope.app.LastReading.Words;
import dev.heliotrope.call.Language;
import dev.heliotrope.config.ConfigFolder;
import dev.heliotrope.config.Loaded;
import dev.heliotrope.config.Settings;
import dev.heliotrope.config.flowfile.ArticleFiles;
import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.flow.Article;
import dev.heliotrope.flow.check.Known;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.holiday.PublicHolidays;
import dev.heliotrope.prompt.PromptBook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The one way in for what the admin wrote: {@code check}, start-up and reload all come here. */
final class Loading {
    private final Project project;
    private final List<Path> besides;
    private final Choice choice;
    private final LastReading last;
    private final LocalDate today;

    /** The admin's files as they are. */
    Loading(Project project) {
        this(project, List.of(), today());
    }

    /** @param besides flow files from other places, to be checked only */
    Loading(Project project, List<Path> besides, LocalDate today) {
        this(project, besides, Choice.files(project), new LastReading(), today);
    }

    private Loading(Project project, List<Path> besides, Choice choice, LastReading last, LocalDate today) {
        this.project = project;
        this.besides = List.copyOf(besides);
        this.choice = choice;
        this.last = last;
        this.today = today;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** The same, with some flows in another version than the file's. */
    static Loading of(Choice choice) {
        return of(choice, new LastReading());
    }

    /** The same; files that say what they said at {@code last} are not read again. */
    static Loading of(Choice choice, LastReading last) {
        return new Loading(choice.project(), List.of(), choice, last, today());
    }

    /** All that is wrong, in the order of files and lines; {@code snapshot} is empty if any of it is an error. */
    record Result(List<Diagnostic> diagnostics, Optional<Snapshot> snapshot) {}

    Result load() {
        Part<Loaded<Settings>> settings = last.settings()
                .at(
                        FolderPrint.of(project.config()),
                        () -> ConfigFolder.read(project.config(), new PublicHolidays(), today));
        Loaded<Settings> loaded = settings.get();
        List<Diagnostic> found = new ArrayList<>(loaded.diagnostics());
        Optional<Snapshot> snapshot = loaded.result().flatMap(configured -> withFlows(configured, settings, found));
        if (snapshot.isEmpty() && loaded.result().isEmpty()) {
            promptsAlone(found);
        }
        found.sort(null);
        return new Result(List.copyOf(found), snapshot);
    }

    private Optional<Snapshot> withFlows(Settings configured, Part<Loaded<Settings>> settings, List<Diagnostic> found) {
        Part<Words> said = words(configured);
        Words words = said.get();
        Problems problems = new Problems();
        FlowFiles files = new FlowFiles(
                new KnownNames(configured, words.prompts(), topics(words.articles()), Choice.versions(project)),
                last.expressions(),
                last.flows());
        Map<String, Flow> flows = choice.read(files, problems);
        besides.forEach(file -> files.read(file, shown(file), problems));
        boolean complete = !problems.hasErrors();
        problems.addAll(OfferedPrompts.of(flows.values(), choice).judged(words.diagnostics(), complete));
        found.addAll(problems.sorted());
        found.addAll(configured.numbers().unknownFlows(choice.names()));
        LastReading reading = new LastReading(settings, said, files.read(), last.expressions());
        return found.stream().anyMatch(Diagnostic::isError)
                ? Optional.empty()
                : Optional.of(new Snapshot(
                        configured, flows, words.prompts(), words.articles(), new Origin(choice, reading)));
    }

    /** Recordings and articles lie below the folder of the flows, among much that does not matter to them. */
    private Part<Words> words(Settings configured) {
        Language fallback = configured.languages().fallback();
        Path knowledge = project.flows().resolve("knowledge");
        Optional<String> print = FolderPrint.of(project.prompts())
                .map(prompts -> prompts
                        + FolderPrint.of(knowledge).orElse("none")
                        + fallback
                        + configured.languages().chains());
        return last.words().at(print, () -> {
            Problems problems = new Problems();
            PromptBook prompts = PromptBook.load(
                    project.prompts(),
                    shown(project.prompts()),
                    fallback,
                    configured.languages().chains(),
                    problems);
            List<Article> articles = ArticleFiles.readAll(knowledge, shown(knowledge), problems);
            return new Words(prompts, articles, problems.sorted());
        });
    }

    /** What flows may speak of, as the files have it now; nothing where {@code config/} has errors. */
    static Known ofToday(Project project) {
        Loading loading = new Loading(project);
        return ConfigFolder.read(project.config(), PublicHolidays.ahead())
                .result()
                .<Known>map(settings -> {
                    Words words = loading.words(settings).get();
                    return new KnownNames(
                            settings, words.prompts(), topics(words.articles()), Choice.versions(project));
                })
                .orElseGet(NothingKnown::new);
    }

    static Set<String> topics(List<Article> articles) {
        return articles.stream().map(Article::topic).collect(Collectors.toCollection(TreeSet::new));
    }

    /** With exit code 2, as for options that are wrong. */
    static Settings settings(Project project) {
        return settings(project, 2);
    }

    /**
     * The settings alone, for a command that flows do not matter to.
     *
     * @throws Refused with exit code {@code unusable} if there is an error in {@code config/}
     */
    static Settings settings(Project project, int unusable) {
        return ConfigFolder.read(project.config(), PublicHolidays.ahead())
                .result()
                .orElseThrow(() ->
                        new Refused(unusable, shown(project.config()) + " has errors; heliotrope check lists them"));
    }

    /** Flows can't be judged without the names in config, but prompts can: all errors at once, as far as they go. */
    private void promptsAlone(List<Diagnostic> found) {
        Problems problems = new Problems();
        PromptBook.load(project.prompts(), shown(project.prompts()), new Language("en"), problems);
        // which languages a prompt is wanted in is only known from the flows
        found.addAll(OfferedPrompts.of(List.of(), choice).judged(problems.sorted(), false));
    }

    /** As the user would write it: relative to where they stand, when it is below. */
    static String shown(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = folder.toAbsolutePath().normalize();
        return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
    }
}
