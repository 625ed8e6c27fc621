package dev.heliotrope.pbx;

import dev.heliotrope.call.Language;
import dev.heliotrope.routing.Agent;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renders the templates in {@code dialplans/} into a run folder's {@code etc}. A file {@code NAME.each-agent} is filled in
 * once for each agent and put where {@code NAME.conf} has <code>{{each-agent}}</code>.
 */
final class Rendering {
    private static final String EACH_AGENT = "each-agent";

    private final Path templates;
    private final RunFolder run;
    private final PbxSettings settings;
    private final Secrets secrets;

    Rendering(Path templates, RunFolder run, PbxSettings settings, Secrets secrets) {
        this.templates = templates;
        this.run = run;
        this.settings = settings;
        this.secrets = secrets;
    }

    void render(Root asterisk) throws IOException {
        Map<String, String> values = values(asterisk);
        for (Path template : templates()) {
            String name = template.getFileName().toString();
            Map<String, String> all = new HashMap<>(values);
            all.put(EACH_AGENT, eachAgent(name.replace(".conf", "." + EACH_AGENT)));
            String text = new Template(name, Files.readString(template)).filled(all);
            PrivateFile.write(run.configuration().resolve(name), text);
        }
    }

    private List<Path> templates() throws IOException {
        if (!Files.isRegularFile(templates.resolve("extensions.conf"))) {
            throw new PbxTrouble("There are no dialplan templates in " + templates + ".");
        }
        try (Stream<Path> files = Files.list(templates)) {
            return files.filter(file -> file.toString().endsWith(".conf"))
                    .sorted()
                    .toList();
        }
    }

    private String eachAgent(String name) throws IOException {
        Path file = templates.resolve(name);
        if (!Files.exists(file)) {
            return "";
        }
        Template template = new Template(name, Files.readString(file));
        return settings.agents().stream()
                .map(agent -> template.filled(values(agent)))
                .collect(Collectors.joining());
    }

    private Map<String, String> values(Agent agent) {
        String extension = ConfText.extension(agent.extension());
        String password = secrets.phones().get(extension);
        if (password == null) {
            throw new IllegalArgumentException("no password was made for " + extension);
        }
        return Map.of(
                "extension",
                extension,
                "name",
                ConfText.name(agent.name()),
                "password",
                password,
                "audio",
                audio(settings.addresses()));
    }

    private Map<String, String> values(Root asterisk) {
        Map<String, String> values = new HashMap<>();
        values.putAll(folders(asterisk));
        values.putAll(network());
        values.putAll(endpoints(settings.addresses()));
        values.putAll(callHandling());
        return values;
    }

    private Map<String, String> folders(Root asterisk) {
        return Map.of(
                "etc", ConfText.path(run.configuration()),
                "run", ConfText.path(run.path()),
                "socket", ConfText.path(run.socketFolder()),
                "modules", ConfText.path(asterisk.asteriskModules()));
    }

    private Map<String, String> network() {
        Ports ports = settings.ports();
        Addresses addresses = settings.addresses();
        return Map.of(
                "sip-address", addresses.sip(),
                "sip-port", String.valueOf(ports.sip()),
                "ami-address", addresses.ami(),
                "ami-port", String.valueOf(ports.ami()),
                "agi-address", addresses.agi(),
                "agi-port", String.valueOf(ports.agi()),
                "rtp-first", String.valueOf(ports.rtpFirst()),
                "rtp-last", String.valueOf(ports.rtpLast()));
    }

    private static Map<String, String> endpoints(Addresses addresses) {
        return Map.of(
                "trunk-matches", trunkMatches(addresses), "way-out", wayOut(addresses), "audio", audio(addresses));
    }

    /** Left to itself Asterisk takes audio on every address of the machine, whatever address SIP is bound to. */
    private static String audio(Addresses addresses) {
        String address = addresses.sip().replaceAll("[\\[\\]]", "");
        return InetAddress.ofLiteral(address).isAnyLocalAddress()
                ? "; audio on every address, as SIP is"
                : "media_address = " + address + "\nbind_rtp_to_media_address = yes";
    }

    /** Without an address of its own an endpoint can be called by nobody. */
    private static String wayOut(Addresses addresses) {
        return addresses
                .outgoing()
                .map(address -> "aors = trunk\n\n[trunk]\ntype = aor\ncontact = sip:" + address)
                .orElse("; nothing goes out: config/server.yaml names no asterisk.outgoing");
    }

    private static String trunkMatches(Addresses addresses) {
        return addresses.trunk().stream().map(network -> "match = " + network).collect(Collectors.joining("\n"));
    }

    private Map<String, String> callHandling() {
        return Map.of(
                "ami-secret", secrets.ami(),
                "agi-key", secrets.agi(),
                "voicemail-pin", secrets.voicemailPin(),
                "language", spokenFirst().tag(),
                "silence-seconds", seconds(settings.patience().silence()),
                "pace-seconds", seconds(settings.patience().pace()),
                "retry-seconds", seconds(settings.patience().retry()),
                "parting-seconds", seconds(settings.patience().parting()),
                "fallback-seconds", seconds(settings.patience().fallback()));
    }

    private static String seconds(Duration duration) {
        return String.valueOf(duration.toSeconds());
    }

    private Language spokenFirst() {
        return settings.languages().getFirst();
    }
}
