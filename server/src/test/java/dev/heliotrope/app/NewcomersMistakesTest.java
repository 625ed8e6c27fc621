package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ten likeliest ways to break a first flow: one complaint each, at the place, that says what to do. */
class NewcomersMistakesTest {
    @TempDir
    Path folder;

    /** What is replaced, by what (↵ is a new line, → a tab), and what check says then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            next: menu            | next: mneu              | 4:11: error: there is no step "mneu"; did you mean "menu"? [unknown-step]
            say: welcome          | say: wellcome           | 3:10: error: there is no prompt "wellcome"; did you mean "welcome"? [unknown-prompt]
            '    silence: billing↵' | ''                    | 6:5: error: nothing is said of "silence"; name the step to go to then [missing-outcome]
            '    next: menu'      | '→next: menu'           | 4:1: error: a tab is used where YAML wants spaces; indent with spaces [syntax]
            '    next: menu'      | '   next: menu'         | 4:4: error: this line begins with 3 spaces; it must be 4 like line 3 or 2 like line 2 [syntax]
            say: welcome          | say:welcome             | 3:5: error: a space is missing behind the colon in "say:welcome" [syntax]
            silence: billing      | silence: menu           | 5:3: error: without the caller doing anything this goes on for ever: menu -> menu [endless-loop]
            '    next: menu'      | '    next menu'        | 4:5: error: a colon and a space are missing in "next menu", as in "key: value" [syntax]
            '    next: menu'      | '    next:menu'        | 4:5: error: a colon and a space are missing in "next:menu", as in "key: value" [syntax]
            steps:                | step:                  | 1:1: error: unknown key "step"; did you mean "steps"? The keys here are about, defaults, formality, promises, start, steps, variables [unknown-key]
            say: welcome          | tell: welcome          | 3:5: error: step "welcome" does nothing: key "tell"; did you mean "say"? [step-kind]
            talked: bye           | taked: bye             | 13:5: error: unknown key "taked"; did you mean "talked"? The keys here are about, at-most, call-back, error, head-start, hung-up, leave-message, needs, prefer, queue, skills, steps, talked, timed-out, vip [unknown-key]
            queue: billing        | queue: bills            | 12:12: error: there is no queue "bills"; expected billing [unknown-queue]
            say: welcome          | play: welcome           | 3:5: error: step "welcome" does nothing: key "play"; did you mean "say"? [step-kind]
            1: billing            | '"#": billing'          | 8:7: error: a key here is one to six of 0 to 9 and *, since # ends what is typed; found "#" [bad-key]
            """)
    void eachIsToldWhatToDo(String good, String bad, String said) throws IOException {
        SmallHouse house = SmallHouse.in(folder);
        Path flow = house.file("ivr-flows/example.flow.yaml");
        String text = Files.readString(flow);
        String broken = text.replaceFirst(java.util.regex.Pattern.quote(written(good)), written(bad));
        assertThat(broken).isNotEqualTo(text);
        house.write("ivr-flows/example.flow.yaml", broken.getBytes(StandardCharsets.UTF_8));
        assertThat(house.problems()).hasToString("[" + folder + "/ivr-flows/example.flow.yaml:" + said + "]");
    }

    private static String written(String cell) {
        return cell.replace("↵", "\n").replace("→", "\t");
    }
}
