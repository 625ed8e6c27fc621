package dev.heliotrope.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstallationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Temporary failure resolving 'mirror.example'                                        | cannot be reached
            Could not connect to mirror.example:80 (192.0.2.1). - connect (111: Connection refused) | cannot be reached
            E: You don't have enough free space in /x/archives/.                                | disk is full
            dpkg-deb: error: paste subprocess was killed: No space left on device               | disk is full
            The following signatures couldn't be verified: NO_PUBKEY 0123456789ABCDEF           | could not be authenticated
            E: The repository 'http://mirror.example forky InRelease' is not signed.            | could not be authenticated
            E: The repository 'http://mirror.example forky Release' does not have a Release file. | has no Debian forky
            E: Release file for http://mirror.example/InRelease is not valid yet (invalid for another 3h) | clock is wrong
            E: Something new went wrong                                                         | Something new went wrong
            """)
    void whatAptSaysBecomesOneSentence(String said, String sentence) {
        PbxTrouble trouble = AptTrouble.of(new Output(100, List.of("Reading package lists...", said)));
        assertThat(trouble).hasMessageContaining(sentence);
        assertThat(trouble.getMessage()).doesNotContain("\n");
    }

    @Test
    void debiansOwnMirrorIsTriedFirstAndThoseOfFixesLast() {
        List<Mirror> mirrors = Mirror.listed(List.of(
                "'http://mirror.example/debian-security/dists/bookworm-security/InRelease' a 0 ",
                "'https://other.example/node/dists/nodistro/InRelease' b 0 ",
                "'http://mirror.example/debian/dists/bookworm/InRelease' c 0 ",
                "'http://mirror.example/debian/dists/bookworm/main/binary-amd64/Packages.xz' d 0 "));
        assertThat(mirrors)
                .extracting(Mirror::address)
                .containsExactly(
                        "http://mirror.example/debian",
                        "https://other.example/node",
                        "http://mirror.example/debian-security");
    }
}
