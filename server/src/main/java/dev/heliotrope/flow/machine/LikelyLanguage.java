package dev.heliotrope.flow.machine;

import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.Language;
import dev.heliotrope.flow.CallFacts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The language of a caller who has pressed nothing. The first of these that is offered:
 *
 * <ol>
 *   <li>the choice remembered of this customer,
 *   <li>the dialled number's language,
 *   <li>the language of the caller's country,
 *   <li>the configured fallback,
 *   <li>whatever is offered first.
 * </ol>
 */
record LikelyLanguage(Language language, LanguageSource source) {
    static LikelyLanguage among(List<Language> offered, CallFacts call) {
        return Stream.of(
                        from(call.remembered(), LanguageSource.REMEMBERED),
                        from(call.ofNumber(), LanguageSource.DIALLED_NUMBER),
                        from(call.ofCountry(), LanguageSource.CALLER_COUNTRY),
                        from(call.fallback(), LanguageSource.DEFAULT))
                .flatMap(candidates -> candidates)
                .filter(candidate -> offered.contains(candidate.language()))
                .findFirst()
                .orElseGet(() -> first(offered, call));
    }

    private static Stream<LikelyLanguage> from(@Nullable Language language, LanguageSource source) {
        return language == null ? Stream.empty() : Stream.of(new LikelyLanguage(language, source));
    }

    private static LikelyLanguage first(List<Language> offered, CallFacts call) {
        return new LikelyLanguage(offered.isEmpty() ? call.fallback() : offered.getFirst(), LanguageSource.DEFAULT);
    }
}
