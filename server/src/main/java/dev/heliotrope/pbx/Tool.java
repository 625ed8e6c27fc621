package dev.heliotrope.pbx;

import java.util.List;

/** A program that we run: its name on a {@code PATH}, and where a Debian package puts it. */
public enum Tool {
    ASTERISK("asterisk", "usr/sbin/asterisk"),
    SIPP("sipp", "usr/bin/sipp"),
    ESPEAK("espeak-ng", "usr/bin/espeak-ng"),
    BARESIP("baresip", "usr/bin/baresip");

    /** The Debian packages that hold all of them. */
    static final List<String> PACKAGES = List.of("asterisk", "sip-tester", "espeak-ng", "baresip-core");

    private final String program;
    private final String inTree;

    Tool(String program, String inTree) {
        this.program = program;
        this.inTree = inTree;
    }

    public String program() {
        return program;
    }

    String inTree() {
        return inTree;
    }
}
