package dev.heliotrope.prompt;

import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.PluralRules.PluralType;
import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.prompt.MessageShape.Argument;
import dev.heliotrope.yaml.YamlScalar;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks one message by what its language needs: every plural form there, every spelled-out form known. */
final class MessageCheck {
    /** All that can stand behind a value's name and a comma. */
    private static final Set<String> KINDS = kinds();

    private final String language;
    private final Numerals numerals;
    private final Problems problems;

    MessageCheck(String language, Numerals numerals, Problems problems) {
        this.language = language;
        this.numerals = numerals;
        this.problems = problems;
    }

    private static Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(MessageShape.FORMATS.keySet());
        kinds.addAll(List.of("plural", "select", "selectordinal"));
        return kinds;
    }

    /** False if ICU would not take the message, for a reason that has been reported. */
    boolean check(YamlScalar source, MessageShape shape) {
        shape.arguments().forEach(argument -> check(source, argument));
        return shape.arguments().stream().noneMatch(MessageCheck::isUnknown);
    }

    private static boolean isUnknown(Argument argument) {
        return argument.saidAs().isEmpty();
    }

    private void check(YamlScalar source, Argument argument) {
        if (argument.name().matches("[0-9]+")) {
            error(source, argument, "numbered-argument", "an argument has a name, as in {minutes}, not a number");
        }
        switch (argument.type()) {
            case NONE, SELECT -> {}
            case PLURAL -> plurals(source, argument, PluralType.CARDINAL);
            case SELECTORDINAL -> plurals(source, argument, PluralType.ORDINAL);
            case SIMPLE, CHOICE -> format(source, argument);
        }
    }

    private void plurals(YamlScalar source, Argument argument, PluralType type) {
        Set<String> wanted = numerals.plurals(type);
        Set<String> missing = new TreeSet<>(wanted);
        argument.selectors().forEach(missing::remove);
        if (!missing.isEmpty()) {
            error(
                    source,
                    argument,
                    "missing-plural",
                    "%s of {%s} has no form for %s; %s has %s"
                            .formatted(
                                    word(argument),
                                    argument.name(),
                                    DidYouMean.list(missing),
                                    language,
                                    forms(wanted)));
        }
        argument.selectors().stream()
                .filter(selector -> !selector.startsWith("=") && !wanted.contains(selector))
                .forEach(selector -> problems.warning(
                        source.at(argument.offset()),
                        "unused-plural",
                        "%s of {%s}: %s never uses the form %s; it has %s"
                                .formatted(word(argument), argument.name(), language, selector, forms(wanted))));
    }

    private void format(YamlScalar source, Argument argument) {
        if (isUnknown(argument)) {
            String format = argument.type() == ArgType.CHOICE ? "choice" : argument.format();
            error(
                    source,
                    argument,
                    "unknown-format",
                    "{%s, %s} is not for speaking; use {%s}, plural, select, %s%s"
                            .formatted(
                                    argument.name(),
                                    format,
                                    argument.name(),
                                    DidYouMean.list(MessageShape.FORMATS.keySet()),
                                    DidYouMean.hint(format, KINDS)));
        } else if (!argument.style().isEmpty() && !argument.format().equals("spellout")) {
            error(
                    source,
                    argument,
                    "unknown-format",
                    "{%s, %s} takes no form behind it, found %s"
                            .formatted(argument.name(), argument.format(), Quoted.of(argument.style())));
        } else if (!argument.style().isEmpty() && !numerals.forms().contains(argument.style())) {
            error(
                    source,
                    argument,
                    "unknown-number-form",
                    "%s spells no numbers in the form %s%s"
                            .formatted(language, Quoted.of(argument.style()), near(argument.style())));
        }
    }

    private String near(String style) {
        return DidYouMean.orList(style, numerals.forms());
    }

    private static String forms(Set<String> wanted) {
        return DidYouMean.list(wanted).replace(" or ", " and ");
    }

    private static String word(Argument argument) {
        return argument.type() == ArgType.PLURAL ? "plural" : "selectordinal";
    }

    private void error(YamlScalar source, Argument argument, String code, String sentence) {
        problems.error(source.at(argument.offset()), code, sentence);
    }
}
