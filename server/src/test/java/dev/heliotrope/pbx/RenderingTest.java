package dev.heliotrope.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.call.Language;
import dev.heliotrope.routing.Agent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The templates of {@code dialplans/} filled in, without an Asterisk. */
class RenderingTest {
    private static final Path DIALPLANS = Path.of("..", "dialplans");

    @TempDir
    private Path folder;

    private RunFolder run;

    @BeforeEach
    void layOut() throws IOException {
        run = new RunFolder(folder.resolve("run"));
        run.create();
    }

    @Test
    void theTrunkSendsCallsOutOnlyWhereItIsToldTo() throws IOException {
        render(DIALPLANS, agent("Jana", "201"));
        assertThat(rendered("pjsip.conf")).doesNotContain("contact = sip:").contains("allow_transfer = no");
    }

    @Test
    void anAgentIsAnEndpointWithAPasswordAQueueMemberAndAnExtension() throws IOException {
        Secrets secrets = render(DIALPLANS, agent("Jana Nováková", "201"));
        assertThat(rendered("pjsip.conf"))
                .contains(
                        "callerid = \"Jana Nováková\" <201>",
                        "password = " + secrets.phones().get("201"))
                .contains("bind = 127.0.0.1:5160", "match = 127.0.0.1/32");
        assertThat(rendered("queues.conf")).contains("member => PJSIP/201,0,Jana Nováková");
        assertThat(rendered("extensions.conf")).contains("exten => 201,1,Dial(PJSIP/201,30,i)");
    }

    @Test
    void audioIsTakenWhereSipIs() throws IOException {
        render(DIALPLANS, agent("Jana", "201"));
        assertThat(rendered("pjsip.conf").split("bind_rtp_to_media_address = yes", -1))
                .as("trunk and agent")
                .hasSize(3);
        Addresses everywhere = new Addresses("0.0.0.0", "127.0.0.1", "127.0.0.1", List.of("192.0.2.0/24"));
        render(DIALPLANS, agent("Jana", "201"), everywhere);
        assertThat(rendered("pjsip.conf")).doesNotContain("media_address");
    }

    @Test
    void nothingIsLeftToBeFilledInAndOnlyTheOwnerMayReadIt() throws IOException {
        Secrets secrets = render(DIALPLANS, agent("Jana", "201"));
        try (var files = Files.list(run.configuration())) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("{{");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
        assertThat(rendered("manager.conf")).contains("secret = " + secrets.ami());
        assertThat(rendered("extensions.conf")).contains("HELIO_KEY = " + secrets.agi());
    }

    @Test
    void aNameCannotAddASettingASectionOrAComment() throws IOException {
        render(DIALPLANS, agent("Eve\" <1>\n[evil]\ntype=endpoint ; \\ ${SHELL(id)},5", "201"));
        assertThat(rendered("pjsip.conf"))
                .contains("callerid = \"Eve 1 evil type endpoint SHELL(id) 5\" <201>")
                .doesNotContain("[evil]");
        assertThat(rendered("queues.conf")).contains("PJSIP/201,0,Eve 1 evil type endpoint SHELL(id) 5\n");
    }

    @Test
    void anExtensionThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> render(DIALPLANS, agent("Eve", "_X.")))
                .isInstanceOf(PbxTrouble.class)
                .hasMessageContaining("2 to 10 digits")
                .hasMessageContaining("_X.");
    }

    @Test
    void aTemplateThatAsksForTheUnknownIsNamed() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("extensions.conf"), "[globals]\nA = {{agi-prot}}\n");
        assertThatThrownBy(() -> render(own, agent("Jana", "201")))
                .isInstanceOf(PbxTrouble.class)
                .hasMessageContaining("dialplans/extensions.conf")
                .hasMessageContaining("{{agi-prot}}")
                .hasMessageContaining("agi-port");
    }

    @Test
    void outsideCallersHaveNoWayToAnOutsideLineAndEverythingOfTheirsIsFiltered() throws IOException {
        String dialplan = Files.readString(DIALPLANS.resolve("extensions.conf"));
        assertThat(dialplan.lines().filter(line -> !line.startsWith(";")))
                .noneMatch(line -> line.contains("/trunk") || line.contains("@trunk"))
                .filteredOn(line -> line.contains("${EXTEN}") || line.contains("${CALLERID("))
                .isNotEmpty()
                .allMatch(line -> line.contains("FILTER("));
    }

    @Test
    void aServerAtTheManagersOwnAddressIsLetIn() throws IOException {
        Addresses addresses = new Addresses("127.0.0.1", "192.0.2.7", "127.0.0.1", List.of("127.0.0.1"));
        render(DIALPLANS, agent("Jana", "201"), addresses);
        assertThat(rendered("manager.conf"))
                .contains("bindaddr = 192.0.2.7", "deny = 0.0.0.0/0.0.0.0", "permit = 192.0.2.7\n");
    }

    private Secrets render(Path templates, Agent agent) throws IOException {
        return render(templates, agent, Addresses.LOOPBACK);
    }

    private Secrets render(Path templates, Agent agent, Addresses addresses) throws IOException {
        PbxSettings local = PbxSettings.local(List.of(agent), List.of(new Language("en")), folder.resolve("sounds"));
        PbxSettings settings = new PbxSettings(
                local.ports(), addresses, local.agents(), local.languages(), local.sounds(), local.patience());
        Secrets secrets = Secrets.in(run.path(), List.of("201"));
        new Rendering(templates, run, settings, secrets).render(fakeTree());
        return secrets;
    }

    private Root fakeTree() throws IOException {
        Root tree = Root.tree(folder.resolve("tree"));
        Files.createDirectories(tree.libraries().resolve("asterisk/modules"));
        return tree;
    }

    private String rendered(String name) throws IOException {
        return Files.readString(run.configuration().resolve(name));
    }

    private static Agent agent(String name, String extension) {
        return new Agent("jana", name, extension, "prague", Map.of(), Map.of());
    }
}
