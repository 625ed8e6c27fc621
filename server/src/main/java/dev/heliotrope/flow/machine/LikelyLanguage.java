package dev.heliotrope.flow.machine;

import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.Language;
import dev.heliotrope.flow.CallFacts;
import java.util.List;

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
        Language remembered = call.remembered();
        Language ofNumber = call.ofNumber();
        Language ofCountry = call.ofCountry();
        if (remembered != null && offered.contains(remembered)) {
            return new LikelyLanguage(remembered, LanguageSource.REMEMBERED);
        }
        if (ofNumber != null && offered.contains(ofNumber)) {
            return new LikelyLanguage(ofNumber, LanguageSource.DIALLED_NUMBER);
        }
        if (ofCountry != null && offered.contains(ofCountry)) {
            return new LikelyLanguage(ofCountry, LanguageSource.CALLER_COUNTRY);
        }
        boolean spoken = offered.isEmpty() || offered.contains(call.fallback());
        return new LikelyLanguage(spoken ? call.fallback() : offered.getFirst(), LanguageSource.DEFAULT);
    }
}
