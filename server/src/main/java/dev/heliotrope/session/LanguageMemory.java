package dev.heliotrope.session;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Port: the language a customer chose on the phone the last time. Neither method blocks; a caller never waits long for it. */
public interface LanguageMemory {
    CompletionStage<Optional<Language>> of(PhoneNumber caller);

    /** A failure is the adapter's to log. */
    void remember(PhoneNumber caller, Language language, Instant at);
}
