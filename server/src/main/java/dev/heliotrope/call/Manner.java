package dev.heliotrope.call;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a caller is spoken to in whatever language: how formally, null where nobody has said it, and in the words of which
 * country (ISO 3166), null for none in particular.
 */
public record Manner(
        @Nullable Formality formality, @Nullable String country) {
    public static final Manner USUAL = new Manner(null, null);

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public Manner {
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("not the code of a country");
        }
    }

    /** What this one leaves open is as in the other. */
    public Manner or(Manner other) {
        return new Manner(formality == null ? other.formality : formality, country == null ? other.country : country);
    }

    /** Where nobody has said it, strangers are not spoken to as friends. */
    public Formality tone() {
        return formality == null ? Formality.FORMAL : formality;
    }

    /** {@code fr-CA} for French in Canada; the language itself where it has a country, or there is none. */
    public Language localised(Language language) {
        return country == null || language.tag().contains("-")
                ? language
                : new Language(language.tag() + "-" + country);
    }
}
