package dev.heliotrope.rehearsal.script;

import java.util.List;

/** The tests of one {@code *.test.yaml}; {@code name} is what diagnostics call the file. */
public record TestFile(String name, List<CallTest> tests) {
    /** What the names of such files end in. */
    public static final String ENDING = ".test.yaml";

    public TestFile {
        tests = List.copyOf(tests);
    }
}
