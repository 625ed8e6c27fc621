package dev.heliotrope.remote;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * One of the company's services, as configured.
 *
 * @param address http or https, without a slash at its end; every request goes below it
 * @param limit one try that takes longer, answer included, has failed
 * @param tries how often one request is tried in all
 * @param pause before the second try; doubled for each further one
 * @param breaker when the service is left alone
 * @param atOnce most requests at a time; further ones fail at once, so that a slow service cannot pile calls up
 * @param longestAnswer in bytes; a longer one has failed
 * @param headers by name, sent with every request
 */
public record RemoteService(
        URI address,
        Duration limit,
        int tries,
        Duration pause,
        Breaker breaker,
        int atOnce,
        int longestAnswer,
        Map<String, Header> headers) {
    public RemoteService {
        headers = Map.copyOf(headers);
    }

    /** A pause is at most so much longer, so that callers who failed together do not ask again together. */
    static final double JITTER = 0.3;

    /** How long one request takes at most: every try to its limit, and the pauses between them at their longest. */
    public Duration longest() {
        long pauses = Math.round(pause.toMillis() * ((1L << (tries - 1)) - 1) * (1 + JITTER));
        return limit.multipliedBy(tries).plusMillis(pauses);
    }

    /** After so many failures in a row nothing is sent for so long; then one request tries whether it is well again. */
    public record Breaker(int failures, Duration rest) {}

    /** A header's value, or where it is when the header is sent. None of these is ever logged. */
    public sealed interface Header {
        String before();

        record Plain(String before) implements Header {}

        /** The file's first line, behind a word such as {@code Bearer}. */
        record FromFile(String before, Path file) implements Header {}

        /** An environment variable, likewise. */
        record FromEnvironment(String before, String variable) implements Header {}
    }
}
