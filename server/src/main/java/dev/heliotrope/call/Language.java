package dev.heliotrope.call;

import java.util.Locale;
import java.util.regex.Pattern;

/** A language, by its BCP 47 tag: {@code cs}, {@code fr-CA}. */
public record Language(String tag) {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Z][A-Za-z0-9]{1,3})?");

    public Language {
        if (!TAG.matcher(tag).matches()) {
            throw new IllegalArgumentException("not a language tag such as cs or fr-CA");
        }
    }

    public static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
