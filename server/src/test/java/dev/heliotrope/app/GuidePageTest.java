package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.app.PageBlocks.Block;
import dev.heliotrope.app.PageBlocks.Command;
import dev.heliotrope.app.PageBlocks.NewFile;
import dev.heliotrope.fixture.flow.Golden;
import dev.heliotrope.fixture.flow.SampleFlows;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The admin's guide, walked from top to bottom: its files are made, its commands say what the page says, its mistakes too. */
class GuidePageTest {
    private static final Path PAGE = SampleFlows.SHIPPED.resolve("GUIDE.md");
    private static final Pattern MISTAKE =
            Pattern.compile("(?s)```diff\n- ([^\n]*)\n(?:\\+ ([^\n]*)\n)?```\n+```\n(.*?)```");

    @TempDir
    private Path folder;

    @Test
    void whoDoesWhatThePageSaysSeesWhatItShows() throws Exception {
        List<Block> blocks = PageBlocks.of(Files.readString(PAGE));
        assertThat(blocks.stream().filter(Command.class::isInstance)).hasSizeGreaterThan(10);
        try (WalkedHouse house = WalkedHouse.in(folder)) {
            for (Block block : blocks) {
                house.follow(block);
            }
        }
        assertThat(folder.resolve("parking.svg")).isNotEmptyFile();
    }

    @Test
    void everyMistakeIsToldSo() throws Exception {
        String page = Files.readString(PAGE);
        List<MatchResult> mistakes = MISTAKE.matcher(page).results().toList();
        assertThat(mistakes).hasSize(10);
        try (WalkedHouse house = WalkedHouse.in(folder)) {
            List<Block> blocks = PageBlocks.of(page);
            // up to the first command, all is as step 1 has it
            for (Block block : blocks.subList(0, first(blocks))) {
                house.follow(block);
            }
            NewFile flow = (NewFile) blocks.getFirst();
            Snapshot good = Admission.admit(house.project(), new PrintWriter(System.err, true));
            StringBuilder told = new StringBuilder(page);
            for (MatchResult mistake : mistakes.reversed()) {
                house.follow(new NewFile(flow.name(), broken(flow.text(), mistake)));
                told.replace(mistake.start(3), mistake.end(3), said(good.origin()));
            }
            Golden.assertHolds(PAGE, told.toString());
        }
    }

    private static int first(List<Block> blocks) {
        return (int)
                blocks.stream().takeWhile(block -> !(block instanceof Command)).count();
    }

    private static String broken(String right, MatchResult mistake) {
        assertThat(right).contains(mistake.group(1) + "\n");
        return right.replace(mistake.group(1) + "\n", mistake.group(2) == null ? "" : mistake.group(2) + "\n");
    }

    /** Only the flow is read again. */
    private String said(Origin good) {
        return Loading.of(good.choice(), good.reading()).load().diagnostics().stream()
                .map(each -> each.toString().replace(folder + "/ivr-flows/", "") + "\n")
                .collect(Collectors.joining());
    }
}
