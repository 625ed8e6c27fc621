package dev.heliotrope.config.flowfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.fixture.flow.SampleWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an admin is told about the edits that admins make. */
class FlowDiffTest {
    private static final String FLOW = """
            about: Where callers may park
            defaults: { hung-up: bye, error: bye }
            variables:
              tries: { type: whole number, first: 0 }
            start: language
            promises: { human-within: 120s, keys: 3 }
            steps:
              language:
                choose-language: [en, cs]
                next: welcome
              welcome:
                say: welcome
                next: open
              open:
                hours: line
                open: which
                closed: sorry
                holiday: sorry
              which:
                branch:
                  - { if: tries > 2, then: support }
                  - { if: vip, then: menu }
                else: menu
              menu:
                menu: main-menu
                keys: { 1: orders, 3: support }
                invalid: { say: invalid-choice, then: bye }
                silence: support
              orders:
                queue: orders
                talked: bye
                timed-out: sorry
              support:
                queue: support
                talked: bye
                timed-out: sorry
              sorry:
                say: nobody-available
                next: bye
              bye:
                hang-up: [thank-you, goodbye]
            """;

    @TempDir
    private Path folder;

    /** What is replaced everywhere, by what (↵ is a new line), and all that is said then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3: support              | 3: orders                     | menu menu: key 3 now leads to orders, not support
            '{ 1: orders, 3'        | '{ 1: orders, 2: sorry, 3'    | menu menu: key 2 is new and leads to sorry
            '1: orders, '           | ''                            | menu menu: key 1 is gone; it led to orders
            say: welcome            | say: hello                    | say welcome: now says hello, not welcome
            say: welcome            | 'say: [welcome, hello]'       | say welcome: now says welcome and hello, not welcome
            say: welcome            | say: welcome↵    interruptible: false | say welcome: interruptible is now false, not true
            '[en, cs]'              | '[en, cs, pl]'                | choose-language language: now offers en, cs and pl, not en and cs
            menu: main-menu         | menu: main-menu↵    tries: 5  | menu menu: tries is now 5, not 3
            menu: main-menu         | menu: main-menu↵    wait: 8s  | menu menu: wait is now 8s, not 5s
            queue: support          | queue: billing                | queue support: now waits in billing, not support
            queue: support          | queue: support↵    skills: { warranty: 3 } | queue support: skills warranty is new: 3
            queue: support          | queue: support↵    hung-up: sorry | queue support: hung-up is new and leads to sorry
            hours: line             | hours: prague                 | hours open: now goes by calendar prague, not line
            closed: sorry           | closed: support               | hours open: closed now leads to support, not sorry
            tries > 2               | tries > 5                     | branch which: if tries > 5 is asked now, not if tries > 2
            'vip, then: menu'       | 'vip, then: orders'           | branch which: if vip now leads to orders, not menu
            '    else: menu'        | '      - { if: tries == 1, then: sorry }↵    else: menu' | branch which: if tries == 1 is new and leads to sorry
            '  sorry:'              | '  more:↵    say: welcome↵    next: bye↵  sorry:' | say more is new
            sorry                   | regret                        | say sorry is now called regret
            hung-up: bye            | hung-up: sorry                | defaults: hung-up now leads to sorry, not bye
            120s                    | 90s                           | promise human-within is now 90s, not 120s
            first: 0                | first: 1                      | variable tries first is now 1, not 0
            start: language         | start: menu                   | calls now begin at menu, not at language
            '    say: nobody-available↵    next: bye' | '    hang-up: goodbye'  | say sorry has become hang-up sorry
            say: invalid-choice     | say: nothing-heard            | menu menu: invalid say is now nothing-heard, not invalid-choice
            'thank-you, goodbye'    | goodbye                       | hang-up bye: now says goodbye, not thank-you and goodbye
            """)
    void isToldInASentence(String was, String is, String said) throws IOException {
        String changed = FLOW.replace(written(was), written(is));
        assertThat(changed).isNotEqualTo(FLOW);
        assertThat(between(changed)).containsExactly(said);
    }

    @Test
    void theOrderOfConditionsMatters() throws IOException {
        String first = "      - { if: tries > 2, then: support }\n";
        String second = "      - { if: vip, then: menu }\n";
        assertThat(FLOW).contains(first + second);
        assertThat(between(FLOW.replace(first + second, second + first)))
                .containsExactly("branch which: the conditions are tried in another order: if vip, then if tries > 2");
    }

    @Test
    void whereAnOutcomeOfACalledFlowLeadsIsTold() throws IOException {
        String call = FLOW.replaceFirst(
                "queue: orders\n    talked: bye\n    timed-out: sorry",
                "call-flow: ask\n    outcomes: { solved: bye, unsolved: sorry }");
        assertThat(FlowDiff.between(
                        read("before", call), read("after", call.replace("unsolved: sorry", "unsolved: support"))))
                .containsExactly("call-flow orders: unsolved now leads to support, not sorry");
    }

    @Test
    void commentsAndLayoutAreNoChange() throws IOException {
        assertThat(between(FLOW.replace("steps:", "# all that happens\nsteps:")))
                .isEmpty();
    }

    private static String written(String cell) {
        return cell.replace("↵", "\n");
    }

    private List<String> between(String changed) throws IOException {
        return FlowDiff.between(read("before", FLOW), read("after", changed));
    }

    private FlowDiff.Version read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".flow.yaml"), text);
        return new FlowFiles(SampleWorld.INSTANCE, new CelExpressions())
                .toCompare(new FlowFiles.Source(file, ""), other -> Optional.empty())
                .orElseThrow();
    }
}
