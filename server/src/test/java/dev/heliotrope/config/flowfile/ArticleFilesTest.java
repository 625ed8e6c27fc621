package dev.heliotrope.config.flowfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.flow.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {
    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private List<Article> read() {
        return ArticleFiles.readAll(folder, "knowledge", problems);
    }

    @Test
    void anArticleIsItsPartsInOrder() throws IOException {
        Files.writeString(
                folder.resolve("returns.cs.yaml"), "about: vrácení\nparts:\n- Zboží vraťte.\n- \"Do: 14 dnů.\"\n");
        Files.writeString(folder.resolve("notes.txt"), "not an article");
        assertThat(read())
                .containsExactly(new Article("returns", new Language("cs"), List.of("Zboží vraťte.", "Do: 14 dnů.")));
        assertThat(problems.sorted()).isEmpty();
        assertThat(ArticleFiles.readAll(folder.resolve("none"), "none", problems))
                .isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtItsPlace() throws IOException {
        Files.writeString(folder.resolve("Returns.yaml"), "parts: [a]\n");
        Files.writeString(folder.resolve("empty.en.yaml"), "parts: []\n");
        Files.writeString(folder.resolve("long.en.yaml"), "parts:\n- " + "x".repeat(2001) + "\npart: 1\n");
        read();
        assertThat(problems.sorted())
                .extracting(diagnostic -> diagnostic.toString().replaceAll("found .*", "found ..."))
                .containsExactly(
                        "knowledge/Returns.yaml: error: an article is named TOPIC.LANGUAGE.yaml, as in returns.cs.yaml"
                                + " [bad-article-name]",
                        "knowledge/empty.en.yaml:1:8: error: an article has 1 to 100 parts, one \"- text\" a line [no-parts]",
                        "knowledge/long.en.yaml:2:3: error: an item of parts must be text of at most 2000 characters,"
                                + " found ...",
                        "knowledge/long.en.yaml:3:1: error: unknown key \"part\"; did you mean \"parts\"? The keys here are"
                                + " about, parts [unknown-key]");
    }
}
