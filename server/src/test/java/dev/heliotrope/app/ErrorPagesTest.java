package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.fixture.flow.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every code that can be printed has its page, and what the pages say of their examples is what check says of them. */
class ErrorPagesTest {
    private static final Path PAGES = Path.of("../ivr-flows/errors");
    /** Where something is missing on which others rest, these are told of, too. */
    private static final Set<String> WITH_ECHOES = Set.of("missing-folder", "unreadable-file", "not-checked");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> theExamplesDoWhatThePagesSay() throws IOException {
        return pages().map(page -> DynamicTest.dynamicTest(page.code(), () -> check(page)));
    }

    private void check(ErrorPage page) throws IOException {
        assertThat(page.text()).startsWith("# " + page.code() + "\n\n").contains("\n## Wrong\n", "\n## Right\n");
        SmallHouse wrong = page.wrong(Files.createDirectory(folder.resolve(page.code() + "-wrong")));
        List<Diagnostic> found = wrong.problems();
        Golden.assertHolds(page.file(), page.with(wrong.report(found)));
        assertThat(found.stream().map(Diagnostic::code).distinct())
                .filteredOn(code -> !WITH_ECHOES.contains(page.code()) || code.equals(page.code()))
                .containsExactly(page.code());
        SmallHouse right = page.right(Files.createDirectory(folder.resolve(page.code() + "-right")));
        assertThat(right.report(right.problems()))
                .as("the right example of " + page.code())
                .isEmpty();
    }

    @Test
    void everyCodeThatTheSourcesCanSayHasItsPage() throws IOException {
        List<String> documented = pages().map(ErrorPage::code).toList();
        Set<String> missing = new TreeSet<>(CodesInSources.all());
        assertThat(missing).hasSizeGreaterThan(60);
        documented.forEach(missing::remove);
        assertThat(missing).as("codes without a page in ivr-flows/errors").isEmpty();
    }

    @Test
    void theIndexHasEveryPage() throws IOException {
        Path index = PAGES.resolve("README.md");
        String intro = Files.readString(index).split("\n\\| ", 2)[0];
        String rows = pages().map(page -> "| [%s](%s.md) | %s |\n".formatted(page.code(), page.code(), page.gist()))
                .collect(Collectors.joining());
        Golden.assertHolds(index, intro + "\n| code | what it is about |\n| --- | --- |\n" + rows);
    }

    private static Stream<ErrorPage> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files
                    .filter(file ->
                            !file.endsWith("README.md") && file.toString().endsWith(".md"))
                    .sorted()
                    .map(ErrorPage::read)
                    .toList()
                    .stream();
        }
    }
}
