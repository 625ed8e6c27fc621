package dev.heliotrope.pbx;

import java.util.List;
import java.util.Locale;

/** Turns what apt or dpkg printed when it failed into one sentence. */
final class AptTrouble {
    private record Sign(String sentence, List<String> words) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign(
                    "The disk is full: an Asterisk of our own needs about 400 MB while it is unpacked and 230 MB then.",
                    List.of("no space left", "enough free space", "disk quota exceeded")),
            new Sign(
                    "What Debian's mirror sent could not be authenticated, so nothing of it was used; "
                            + "`apt-get install debian-archive-keyring` renews the keys.",
                    List.of(
                            "no_pubkey",
                            "not signed",
                            "expkeysig",
                            "badsig",
                            "signatures couldn't be verified",
                            "cannot be authenticated",
                            "hash sum mismatch")),
            new Sign(
                    "This machine's clock is wrong: what Debian's mirror signed lies in its future or long past.",
                    List.of("not valid yet", "is expired")),
            new Sign(
                    "Debian's mirror, as this machine's apt knows it, cannot be reached: is there a network?",
                    List.of(
                            "could not resolve",
                            "failure resolving",
                            "could not connect",
                            "connection failed",
                            "connection refused",
                            "timed out",
                            "unreachable",
                            "cannot initiate")),
            new Sign(
                    "This machine's package mirror has no Debian " + DebianArchive.SUITE
                            + ": install Asterisk 20 or newer, so that `asterisk` is on the PATH.",
                    List.of("404", "does not have a release", "unable to locate package")));

    private AptTrouble() {}

    static PbxTrouble of(Output output) {
        String said = output.text().toLowerCase(Locale.ROOT);
        return SIGNS.stream()
                .filter(sign -> sign.words().stream().anyMatch(said::contains))
                .findFirst()
                .map(sign -> new PbxTrouble(sign.sentence()))
                .orElseGet(
                        () -> new PbxTrouble("Asterisk could not be got from Debian's archive: " + lastWord(output)));
    }

    private static String lastWord(Output output) {
        List<String> errors =
                output.lines().stream().filter(line -> line.startsWith("E:")).toList();
        List<String> lines = errors.isEmpty() ? output.lines() : errors;
        return lines.isEmpty() ? "apt ended with " + output.exit() + "." : lines.getLast();
    }
}
