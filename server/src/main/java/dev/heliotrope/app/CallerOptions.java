package dev.heliotrope.app;

import dev.heliotrope.call.Formality;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.flow.CallFacts;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who calls which number, and how they are spoken to. */
final class CallerOptions {
    @Option(names = "--caller", paramLabel = "NUMBER", description = "Who calls (default: a withheld number).")
    private String caller = "";

    @Option(
            names = "--dialled",
            paramLabel = "NUMBER",
            description = "The number dialled (default: the first of config/numbers.yaml that leads to the flow).")
    private @Nullable String dialled;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language remembered of the caller; en-US: in the words of that country.")
    private @Nullable String language;

    @Option(
            names = "--formality",
            paramLabel = "formal|informal",
            description = "How the caller is spoken to (default: as the dialled number or the flow has it).")
    private @Nullable String formality;

    /** @throws Refused with exit code 2 for what is no number, or no language of the house */
    CallFacts facts(RehearsalStage stage, String flow) {
        PhoneNumber to = dialled == null ? stage.numberOf(flow) : number("--dialled", dialled);
        return stage.facts(number("--caller", caller), to, spoken(stage)).in(manner(stage));
    }

    private @Nullable Language spoken(RehearsalStage stage) {
        return language == null ? null : language(stage, isVariety(stage) ? language.split("-", 2)[0] : language);
    }

    /** A country's way of speaking a language, and no language that is offered as such. */
    private boolean isVariety(RehearsalStage stage) {
        return language != null
                && language.matches("[a-z]{2,3}-[A-Z]{2}")
                && !stage.names().languages().contains(language);
    }

    /** As the options have it, and not the dialled number. */
    Manner manner(RehearsalStage stage) {
        return new Manner(
                formality == null ? null : tone(formality),
                language != null && isVariety(stage) ? language.split("-", 2)[1] : null);
    }

    private static Formality tone(String word) {
        return Arrays.stream(Formality.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused(2, "--formality must be formal or informal, found " + Shown.line(word)));
    }

    private static PhoneNumber number(String option, String text) {
        PhoneNumber number = PhoneNumber.cleaned(text);
        if (!number.digits().equals(text)) {
            throw new Refused(2, option + " must be a number such as +420777123456, found " + Shown.line(text));
        }
        return number;
    }

    private static Language language(RehearsalStage stage, String tag) {
        if (!stage.names().languages().contains(tag)) {
            throw new Refused(
                    2,
                    "there is no language " + Shown.line(tag)
                            + DidYouMean.orList(tag, stage.names().languages()));
        }
        return new Language(tag);
    }
}
