package dev.heliotrope.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How this server and its Asterisk run; all of it has defaults that work on one machine and listen on loopback only.
 *
 * @param agi where the server waits for Asterisk's calls (FastAGI)
 * @param http where metrics and health are
 * @param calls most calls at a time; further ones are left to the dialplan's fallback
 * @param homeCountry ISO 3166 code of the country in which a caller's number without a country code is
 */
public record ServerSettings(
        Address agi,
        Address http,
        int calls,
        String homeCountry,
        AsteriskSettings asterisk,
        DatabaseSettings database,
        SpeechSettings speech,
        JournalSettings journal) {

    /**
     * The Asterisk that carries the calls.
     *
     * @param ami where Asterisk's manager interface is
     * @param amiUser who we are there
     * @param amiSecret the file whose only line is that user's secret; empty for the one generated with our own Asterisk
     * @param agiKey the file whose only line is the key that the dialplan shows; empty likewise
     * @param sip where our own Asterisk waits for trunk and phones, UDP and TCP
     * @param rtpFirst first UDP port for audio
     * @param rtpLast last UDP port for audio
     * @param trunk IP addresses or networks such as {@code 192.0.2.0/24} from which outside calls may come
     * @param outgoing where our own Asterisk's trunk sends the calls to outside destinations; empty for nowhere
     */
    public record AsteriskSettings(
            Address ami,
            String amiUser,
            Optional<Path> amiSecret,
            Optional<Path> agiKey,
            Address sip,
            int rtpFirst,
            int rtpLast,
            List<String> trunk,
            Optional<Address> outgoing,
            FallbackSettings fallback) {
        public AsteriskSettings {
            trunk = List.copyOf(trunk);
        }
    }

    /**
     * What the dialplan does while no server answers.
     *
     * @param watchdog how long a server may take to greet before it counts as not there
     * @param retryEvery time between two tries
     * @param tries after so many the caller goes to the fallback queue
     * @param queue how long the fallback queue rings the agents before voicemail takes the call
     */
    public record FallbackSettings(Duration watchdog, Duration retryEvery, int tries, Duration queue) {}

    /**
     * Where the history is kept.
     *
     * @param url a JDBC URL; empty for an H2 database in the run folder
     * @param passwordFile the file whose only line is the password
     */
    public record DatabaseSettings(Optional<String> url, Optional<String> user, Optional<Path> passwordFile) {}

    /**
     * How much is kept of what routing was told and decided.
     *
     * @param days of the past
     * @param megabytes of them, a megabyte being 1,000,000 bytes; the oldest go first
     */
    public record JournalSettings(int days, int megabytes) {}

    /**
     * How prompts without a recording are spoken.
     *
     * @param command the engine's command line, with {@code {voice}}, {@code {text-file}} and {@code {out}} to be filled in;
     *     empty for espeak-ng
     * @param limit one prompt that takes longer fails
     * @param atOnce how many prompts are rendered at a time
     */
    public record SpeechSettings(List<String> command, Duration limit, int atOnce) {
        public SpeechSettings {
            command = List.copyOf(command);
        }
    }
}
