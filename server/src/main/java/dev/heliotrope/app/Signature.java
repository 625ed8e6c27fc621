package dev.heliotrope.app;

import picocli.CommandLine.Option;

/** Who does what the ledger tells of. */
final class Signature {
    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who does it (default: the user of this machine).",
            defaultValue = "${sys:user.name}")
    private String by = "";

    String name() {
        return by;
    }
}
