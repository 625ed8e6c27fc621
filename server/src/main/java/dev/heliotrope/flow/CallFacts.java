package dev.heliotrope.flow;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.call.PhoneNumber;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call before the caller has pressed anything: the languages suggested by the caller's remembered choice,
 * the dialled number and the caller's country, in falling order of weight, and what all else falls back to.
 * {@code manner} is how the dialled number and the caller's country have them spoken to, {@code zone} the
 * caller's time, null where their number does not tell it; then it is {@code here} that moments are said in. {@code id} is the call's, by which chance is settled, so that doing the same call again comes to the same.
 */
public record CallFacts(
        PhoneNumber from,
        PhoneNumber dialled,
        @Nullable Language remembered,
        @Nullable Language ofNumber,
        @Nullable Language ofCountry,
        Language fallback,
        String id,
        Manner manner,
        @Nullable ZoneId zone,
        ZoneId here) {
    /** Of a call that nobody needs to tell from others. */
    public CallFacts(
            PhoneNumber from,
            PhoneNumber dialled,
            @Nullable Language remembered,
            @Nullable Language ofNumber,
            @Nullable Language ofCountry,
            Language fallback) {
        this(from, dialled, remembered, ofNumber, ofCountry, fallback, "");
    }

    /** The same, spoken to in this manner where it says one. */
    public CallFacts in(Manner wanted) {
        return new CallFacts(
                from, dialled, remembered, ofNumber, ofCountry, fallback, id, wanted.or(manner), zone, here);
    }

    /** Of a caller about whose country nothing is known. */
    public CallFacts(
            PhoneNumber from,
            PhoneNumber dialled,
            @Nullable Language remembered,
            @Nullable Language ofNumber,
            @Nullable Language ofCountry,
            Language fallback,
            String id) {
        this(from, dialled, remembered, ofNumber, ofCountry, fallback, id, Manner.USUAL, null, ZoneOffset.UTC);
    }
}
