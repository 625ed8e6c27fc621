package dev.heliotrope.config.flowfile;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.flow.Article;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The articles of the folder {@code knowledge/}, {@code TOPIC.LANGUAGE.yaml} each with a list of {@code parts}. */
public final class ArticleFiles {
    private static final Pattern NAME = Pattern.compile("([a-z][a-z0-9-]{0,40})\\.([A-Za-z-]{2,8})\\.yaml");
    private static final int LONGEST_PART = 2000;
    private static final int MOST_PARTS = 100;

    private ArticleFiles() {}

    /** A folder that is not there has no articles. */
    public static List<Article> readAll(Path folder, String shown, Problems problems) {
        List<Article> articles = new ArrayList<>();
        for (Path file : files(folder, shown, problems)) {
            read(file, shown + "/" + file.getFileName(), problems).ifPresent(articles::add);
        }
        return List.copyOf(articles);
    }

    private static List<Path> files(Path folder, String shown, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.error(Position.of(shown), "missing-folder", "the folder of the articles cannot be read");
            return List.of();
        }
    }

    private static Optional<Article> read(Path file, String shown, Problems problems) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches() || !Language.isTag(name.group(2))) {
            problems.error(
                    Position.of(shown),
                    "bad-article-name",
                    "an article is named TOPIC.LANGUAGE.yaml, as in returns.cs.yaml");
            return Optional.empty();
        }
        return Yaml.read(file, shown, problems)
                .flatMap(ArticleFiles::parts)
                .filter(parts -> !parts.isEmpty())
                .map(parts -> new Article(name.group(1), new Language(name.group(2)), parts));
    }

    private static Optional<List<String>> parts(Value root) {
        return root.record(file -> {
            file.get("about").text("");
            Value parts = file.get("parts");
            if (parts.isEmpty() || parts.list().size() > MOST_PARTS) {
                parts.error("no-parts", "an article has 1 to " + MOST_PARTS + " parts, one \"- text\" a line");
            }
            return parts.list().stream().map(ArticleFiles::part).toList();
        });
    }

    private static String part(Value part) {
        return part.parsed("text of at most " + LONGEST_PART + " characters", text -> Optional.of(text.strip())
                        .filter(found -> !found.isEmpty() && found.length() <= LONGEST_PART))
                .orElse("");
    }
}
