package dev.heliotrope.prompt;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What CLDR knows of a language's numbers: which plural forms it has, and in which forms numbers can be spelled out. */
final class Numerals {
    private final ULocale locale;
    private final RuleBasedNumberFormat words;

    Numerals(ULocale locale) {
        this.locale = locale;
        this.words = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    }

    Set<String> plurals(PluralRules.PluralType type) {
        return new TreeSet<>(PluralRules.forLocale(locale, type).getKeywords());
    }

    /** Such as {@code %spellout-cardinal-feminine}. */
    List<String> forms() {
        return Stream.of(words.getRuleSetNames())
                .filter(name -> !name.startsWith("%%"))
                .toList();
    }

    synchronized String words(Number number) {
        return number instanceof Long whole ? words.format(whole.longValue()) : words.format(number.doubleValue());
    }
}
