package dev.heliotrope.config.flowfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.fixture.flow.SampleFlows;
import dev.heliotrope.fixture.flow.SampleWorld;
import dev.heliotrope.fixture.mutation.Mutator;
import dev.heliotrope.flow.tree.Flow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Flows spoilt by chance: check says what is wrong or takes them, at once, and never shows its inside. Of these are some here; a
 * hundred thousand take two minutes with {@code -Dmutations=100000}, others with {@code -Dseed=N}.
 */
class MutatedFlowsTest {
    private static final int MUTATIONS = Integer.getInteger("mutations", 1_000);
    private static final long SEED = Long.getLong("seed", 20261122L);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(java|javax|jdk|org|com|io|dev)\\.[a-z]+[.]|Exception|\\bError:|\\$\\$|@[0-9a-f]{6,}|\\bnull\\b|Token|Event|Optional|\\bat \\w+\\.\\w+\\(");
    /** What is quoted is the mutant's own. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private static final Pattern PLACE = Pattern.compile("a\\.flow\\.yaml(:[1-9][0-9]*:[1-9][0-9]*)?");

    private final Map<String, Integer> codes = new TreeMap<>();
    private final FlowFiles files = new FlowFiles(SampleWorld.INSTANCE, new CelExpressions());
    private Duration slowest = Duration.ZERO;

    @TempDir
    Path folder;

    @Test
    void noMutantCrashesHangsOrShowsTheInside() throws IOException {
        List<String> seeds = seeds();
        warmUp(seeds);
        Mutator mutator = new Mutator(SEED);
        int taken = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String mutant = mutator.mutant(seeds.get(i % seeds.size()));
            taken += check(mutant, i) ? 1 : 0;
        }
        System.out.printf(
                "%d mutants of %d flows, seed %d: %d refused, %d taken, none crashed; slowest %d ms; by code %s%n",
                MUTATIONS, seeds.size(), SEED, MUTATIONS - taken, taken, slowest.toMillis(), codes);
        assertThat(taken).isBetween(MUTATIONS / 100, MUTATIONS / 2);
    }

    /** Loading the expressions' library for the first time takes longer than any mutant may. */
    private void warmUp(List<String> seeds) throws IOException {
        for (String seed : seeds) {
            files.read(Files.writeString(folder.resolve("a.flow.yaml"), seed), "a.flow.yaml", new Problems());
        }
    }

    private static List<String> seeds() throws IOException {
        List<Path> files = new ArrayList<>(SampleFlows.in(SampleFlows.SHIPPED, ".flow.yaml"));
        files.addAll(SampleFlows.in(SampleFlows.FOLDER.resolve("ok"), ".flow.yaml"));
        files.addAll(SampleFlows.in(SampleFlows.FOLDER.resolve("steps"), ".flow.yaml"));
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(Files.readString(file));
        }
        return texts;
    }

    private boolean check(String mutant, int number) throws IOException {
        Path file = Files.write(folder.resolve("a.flow.yaml"), mutant.getBytes(StandardCharsets.UTF_8));
        Problems problems = new Problems();
        long began = System.nanoTime();
        Optional<Flow> flow = read(file, problems, number, mutant);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        assertThat(took).as(() -> named(number, mutant)).isLessThan(LONGEST);
        problems.sorted().forEach(problem -> judge(problem, number, mutant));
        assertThat(flow.isEmpty()).as(() -> named(number, mutant)).isEqualTo(problems.hasErrors());
        return flow.isPresent();
    }

    private Optional<Flow> read(Path file, Problems problems, int number, String mutant) {
        try {
            return files.read(file, "a.flow.yaml", problems);
        } catch (RuntimeException | StackOverflowError crash) {
            throw new AssertionError(named(number, mutant), crash);
        }
    }

    private void judge(Diagnostic problem, int number, String mutant) {
        codes.merge(problem.code(), 1, Integer::sum);
        assertThat(problem.sentence())
                .as(() -> named(number, mutant))
                .hasSizeBetween(10, 700)
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        INSIDE.matcher(QUOTED.matcher(problem.sentence()).replaceAll(""))
                .results()
                .forEach(inside -> assertThat(mutant).as(problem.sentence()).contains(inside.group()));
        assertThat(problem.at().toString()).as(() -> named(number, mutant)).matches(PLACE);
    }

    private static String named(int number, String mutant) {
        return "mutant " + number + " of seed " + SEED + ":\n" + mutant;
    }
}
