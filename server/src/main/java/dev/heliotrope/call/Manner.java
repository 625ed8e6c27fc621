package dev.heliotrope.call;

import org.jspecify.annotations.Nullable;

/**
 * How a caller is spoken to in whatever language: how formally, null where nobody has said it, and in the words of which
 * country (ISO 3166), null for none in particular.
 */
public record Manner(
        @Nullable Formality formality, @Nullable String country) {
    public static final Manner USUAL = new Manner(null, null);

    public Manner {
        if (country != null && !isCountry(country)) {
            throw new IllegalArgumentException("not the code of a country");
        }
    }

    private static boolean isCountry(String code) {
        return code.length() == 2 && isLetter(code.charAt(0)) && isLetter(code.charAt(1));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** What this one leaves open is as in the other. Asked for all that is said. */
    public Manner or(Manner other) {
        if ((formality != null || other.formality == null) && (country != null || other.country == null)) {
            return this;
        }
        if (formality == null && country == null) {
            return other;
        }
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
