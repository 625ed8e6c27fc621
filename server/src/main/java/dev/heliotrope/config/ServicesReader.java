package dev.heliotrope.config;

import dev.heliotrope.remote.RemoteService;
import dev.heliotrope.remote.RemoteService.Breaker;
import dev.heliotrope.remote.RemoteService.Header;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlMap;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code services.yaml}: what flows may ask over HTTP, and nothing else. */
final class ServicesReader {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]{0,500}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,80}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+(?:/[A-Za-z0-9._~-]+)*");
    /** What the HTTP client sets itself. */
    private static final Set<String> RESERVED = Set.of(
            "host", "content-length", "content-type", "connection", "expect", "upgrade", "transfer-encoding", "accept");

    private final SecretFiles secrets;

    ServicesReader(Path folder) {
        this.secrets = new SecretFiles(folder);
    }

    Map<String, RemoteService> read(Fields file) {
        Map<String, RemoteService> services = new LinkedHashMap<>();
        for (Value.Named entry : file.get("services").entries()) {
            String name = Words.id(entry, "a service");
            entry.value().record(this::service).ifPresent(service -> services.put(name, service));
        }
        return services;
    }

    private RemoteService service(Fields fields) {
        RemoteService service = new RemoteService(
                address(fields.get("address")),
                fields.get("limit").duration(Duration.ofMillis(100), Duration.ofSeconds(20), Duration.ofSeconds(3)),
                fields.get("tries").whole(1, 5, 2),
                fields.get("pause").duration(Duration.ofMillis(10), Duration.ofSeconds(5), Duration.ofMillis(200)),
                fields.get("breaker").optionalRecord(ServicesReader::breaker),
                fields.get("at-once").whole(1, 1000, 50),
                fields.get("longest-answer").whole(100, 1_000_000, 65_536),
                headers(fields.get("headers")));
        checkSecretsAreSafe(service, fields.get("address"));
        return service;
    }

    private static Breaker breaker(Fields fields) {
        return new Breaker(
                fields.get("failures").whole(1, 100, 5),
                fields.get("rest").duration(Duration.ofMillis(100), Duration.ofMinutes(10), Duration.ofSeconds(30)));
    }

    private static URI address(Value value) {
        return value.parsed("an address such as https://shop.example/api", ServicesReader::uri)
                .orElse(URI.create("https://localhost"));
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = URI.create(text);
            return Optional.of(uri).filter(found -> ADDRESS.matcher(text).matches() && found.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Map<String, Header> headers(Value value) {
        Map<String, Header> headers = new LinkedHashMap<>();
        for (Value.Named entry : value.entries()) {
            String name = entry.name();
            if (!HEADER.matcher(name).matches() || RESERVED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                entry.key("header")
                        .error(
                                "bad-header",
                                "there can be no header " + entry.key().described() + " here");
            }
            header(entry.value()).ifPresent(header -> headers.put(name, header));
        }
        return headers;
    }

    private Optional<Header> header(Value value) {
        return value.node().orElse(null) instanceof YamlMap
                ? value.record(fields -> secret(fields, value)).flatMap(found -> found)
                : value.parsed("one line of text", ServicesReader::line).map(Header.Plain::new);
    }

    private Optional<Header> secret(Fields fields, Value whole) {
        String before = fields.get("before").isThere()
                ? fields.get("before")
                                .parsed("one line of text", ServicesReader::line)
                                .orElse("") + " "
                : "";
        Value variable = fields.get("environment");
        Optional<Path> file = secrets.read(fields.get("file"));
        if (!variable.isThere() && !fields.get("file").isThere()) {
            whole.error("missing", "a header's secret is in a \"file\" or in the \"environment\"; neither is named");
        }
        return variable.isThere()
                ? variable.parsed("the name of an environment variable", text -> Words.matching(VARIABLE, text))
                        .map(name -> new Header.FromEnvironment(before, name))
                : file.map(path -> new Header.FromFile(before, path));
    }

    private static Optional<String> line(String text) {
        return Words.matching(VALUE, text);
    }

    /** Anybody on the way could read it. */
    private static void checkSecretsAreSafe(RemoteService service, Value address) {
        boolean secret = service.headers().values().stream().anyMatch(header -> !(header instanceof Header.Plain));
        if (secret
                && "http".equals(service.address().getScheme())
                && !isHere(service.address().getHost())) {
            address.error("secret-in-clear", "a service that is sent a secret must be asked by https");
        }
    }

    private static boolean isHere(String host) {
        try {
            return host.equals("localhost")
                    || InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
