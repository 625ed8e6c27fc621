package dev.heliotrope.config;

import dev.heliotrope.config.ServerSettings.DatabaseSettings;
import dev.heliotrope.config.ServerSettings.JournalSettings;
import dev.heliotrope.config.ServerSettings.SpeechSettings;
import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code server.yaml}; every key has a default. */
final class ServerReader {
    /** What the limits of files and memory were measured for. */
    private static final int MOST_CALLS = 15_000;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> PLACEHOLDERS = Set.of("voice", "text-file", "out");

    private final SecretFiles secrets;

    ServerReader(Path folder) {
        this.secrets = new SecretFiles(folder);
    }

    ServerSettings read(Fields file) {
        Addresses addresses = new Addresses();
        return new ServerSettings(
                addresses.read(file.get("agi"), "agi", new Address("127.0.0.1", 4573)),
                addresses.read(file.get("http"), "http", new Address("127.0.0.1", 8080)),
                file.get("calls").whole(1, 100_000, MOST_CALLS),
                homeCountry(file.get("home-country")),
                file.get("asterisk").optionalRecord(fields -> new AsteriskReader(addresses, secrets).read(fields)),
                file.get("database").optionalRecord(this::database),
                file.get("speech").optionalRecord(ServerReader::speech),
                file.get("journal").optionalRecord(ServerReader::journal));
    }

    private static String homeCountry(Value value) {
        return value.isThere() ? LanguagesReader.country(value).orElse("US") : "US";
    }

    private DatabaseSettings database(Fields fields) {
        return new DatabaseSettings(
                url(fields.get("url")), fields.get("user").optionalText(), secrets.read(fields.get("password-file")));
    }

    private static Optional<String> url(Value value) {
        Optional<String> url = value.isThere()
                ? value.parsed("a JDBC URL such as jdbc:postgresql://localhost/heliotrope", ServerReader::jdbc)
                : Optional.empty();
        if (url.filter(text -> text.toLowerCase(Locale.ROOT).contains("password="))
                .isPresent()) {
            value.error(
                    "password-in-file",
                    "the password does not belong here; put it alone in a file and name that as password-file");
        }
        return url;
    }

    private static Optional<String> jdbc(String text) {
        return Optional.of(text).filter(url -> url.startsWith("jdbc:h2:") || url.startsWith("jdbc:postgresql:"));
    }

    private static SpeechSettings speech(Fields fields) {
        return new SpeechSettings(
                command(fields.get("command")),
                fields.get("limit").duration(Duration.ofSeconds(1), Duration.ofMinutes(2), Duration.ofSeconds(10)),
                fields.get("at-once").whole(1, 64, 4));
    }

    private static JournalSettings journal(Fields fields) {
        return new JournalSettings(
                fields.get("days").whole(1, 3650, 30), fields.get("megabytes").whole(1, 10_000_000, 2_000));
    }

    private static List<String> command(Value value) {
        List<Value> words = value.list();
        words.forEach(ServerReader::checkPlaceholders);
        List<String> command = words.stream().map(Value::text).toList();
        if (!command.isEmpty() && command.stream().noneMatch(word -> word.contains("{out}"))) {
            value.error("no-output", "the speech engine's command must have {out}, the file that it is to write");
        }
        return command;
    }

    private static void checkPlaceholders(Value word) {
        PLACEHOLDER
                .matcher(word.text(" "))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !PLACEHOLDERS.contains(name))
                .forEach(name -> word.error(
                        "unknown-placeholder",
                        "there is no placeholder " + Quoted.of("{" + name + "}")
                                + DidYouMean.orList(name, PLACEHOLDERS)));
    }
}
