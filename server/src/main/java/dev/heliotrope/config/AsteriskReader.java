package dev.heliotrope.config;

import dev.heliotrope.config.ServerSettings.AsteriskSettings;
import dev.heliotrope.config.ServerSettings.FallbackSettings;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of {@code server.yaml} about Asterisk. */
final class AsteriskReader {
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,5}) ?- ?([0-9]{1,5})");
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Ports USUAL_RTP = new Ports(20_000, 20_999);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Addresses addresses;
    private final SecretFiles secrets;

    AsteriskReader(Addresses addresses, SecretFiles secrets) {
        this.addresses = addresses;
        this.secrets = secrets;
    }

    private record Ports(int first, int last) {}

    AsteriskSettings read(Fields fields) {
        Ports rtp = rtp(fields.get("rtp"));
        return new AsteriskSettings(
                addresses.read(fields.get("ami"), "ami", new Address("127.0.0.1", 5138)),
                user(fields.get("ami-user")),
                secrets.read(fields.get("ami-secret-file")),
                secrets.read(fields.get("agi-key-file")),
                addresses.read(fields.get("sip"), "sip", new Address("127.0.0.1", 5160)),
                rtp.first(),
                rtp.last(),
                trunk(fields.get("trunk")),
                Addresses.elsewhere(fields.get("outgoing"), "192.0.2.20:5060"),
                fields.get("fallback").optionalRecord(AsteriskReader::fallback));
    }

    private static String user(Value value) {
        String usual = "heliotrope";
        return value.isThere()
                ? value.parsed("letters, digits, - and _", text -> Words.matching(USER, text))
                        .orElse(usual)
                : usual;
    }

    private static Ports rtp(Value value) {
        return value.isThere()
                ? value.parsed("two ports from 1024 to 65535 such as 20000-20999", AsteriskReader::ports)
                        .orElse(USUAL_RTP)
                : USUAL_RTP;
    }

    private static Optional<Ports> ports(String text) {
        Matcher parts = RANGE.matcher(text);
        return Optional.of(parts)
                .filter(Matcher::matches)
                .map(found -> new Ports(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                .filter(ports -> ports.first() >= 1024 && ports.first() < ports.last() && ports.last() <= 65535);
    }

    private static List<String> trunk(Value value) {
        if (!value.isThere()) {
            return List.of("127.0.0.1");
        }
        return value.oneOrMore().stream().flatMap(one -> network(one).stream()).toList();
    }

    private static Optional<String> network(Value value) {
        Optional<String> network =
                value.parsed("an IP address or network such as 192.0.2.10 or 192.0.2.0/24", Addresses::network);
        if (network.filter(text -> text.endsWith("/0")).isPresent()) {
            value.warning(
                    "open-trunk", "everybody on the network may call in; name the addresses of your trunk instead");
        }
        return network;
    }

    private static FallbackSettings fallback(Fields fields) {
        return new FallbackSettings(
                fields.get("watchdog").duration(SECOND, Duration.ofMinutes(1), Duration.ofSeconds(3)),
                fields.get("retry-every").duration(SECOND, Duration.ofMinutes(1), SECOND),
                fields.get("tries").whole(0, 1000, 30),
                fields.get("queue").duration(Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofMinutes(2)));
    }
}
