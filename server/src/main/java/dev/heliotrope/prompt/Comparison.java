package dev.heliotrope.prompt;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares a catalogue with the reference language's: the same prompts, each speaking the same values. */
final class Comparison {
    private final Catalogue reference;
    private final Problems problems;

    Comparison(Catalogue reference, Problems problems) {
        this.reference = reference;
        this.problems = problems;
    }

    /** Whether its prompts speak the values that they should, and no prompt is one that nobody knows. */
    void compare(Catalogue other) {
        other.entries().forEach((key, entry) -> compare(key, entry));
    }

    /** What it does not have and must; {@code byFalling} tells where another catalogue says it instead. */
    void missing(Catalogue other, Function<String, Optional<Language>> byFalling) {
        Set<String> missing = new TreeSet<>(reference.keys());
        missing.removeAll(other.keys());
        missing.removeAll(other.faulty());
        missing.removeIf(Phrases::isOptional);
        missing.forEach(key -> byFalling
                .apply(key)
                .filter(there -> !Phrases.isPhrase(key) || Chains.areOne(other.language(), there))
                .ifPresentOrElse(there -> fallen(key, other, there), () -> missing(key, other)));
    }

    private void missing(String key, Catalogue other) {
        problems.error(
                other.file(),
                "missing-prompt",
                "prompt " + Quoted.of(key) + " is missing; " + reference.file() + " has it");
    }

    /** A country has its own words only where they differ, which is no gap. */
    private void fallen(String key, Catalogue other, Language there) {
        if (!Chains.areOne(other.language(), there)) {
            problems.warning(
                    other.file(),
                    "fallen-prompt",
                    "prompt " + Quoted.of(key) + " is missing; callers hear it in " + there);
        }
    }

    private void compare(String key, Catalogue.Entry entry) {
        Catalogue.Entry model = reference.entries().get(key);
        if (Phrases.isPhrase(key)) {
            unknownArguments(entry, Phrases.arguments(key), "the phrase speaks");
        } else if (model != null) {
            unknownArguments(entry, model.formal().message().arguments(), reference.file() + " has");
            missingArguments(entry, model.formal());
        } else if (!Phrases.isOptional(key) && !reference.faulty().contains(key)) {
            String hint = DidYouMean.hint(key, reference.keys());
            problems.warning(
                    entry.key().at(),
                    "unknown-prompt",
                    "there is no prompt " + Quoted.of(key) + " in " + reference.file()
                            + (hint.isEmpty() ? "; no flow can say it until it is there, too" : hint));
        }
    }

    private void unknownArguments(Catalogue.Entry entry, Set<String> known, String who) {
        entry.wordings().forEach(wording -> wording.shape().arguments().stream()
                .filter(argument -> !known.contains(argument.name()))
                .forEach(argument -> problems.error(
                        wording.source().at(argument.offset()),
                        "unknown-argument",
                        "there is no argument {%s}; %s %s".formatted(argument.name(), who, names(known)))));
    }

    private void missingArguments(Catalogue.Entry entry, Catalogue.Wording model) {
        entry.wordings().forEach(wording -> {
            Set<String> missing = new TreeSet<>(model.message().arguments());
            missing.removeAll(wording.message().arguments());
            if (!missing.isEmpty()) {
                problems.error(
                        wording.source().at(),
                        "missing-argument",
                        "the message does not speak %s; %s does"
                                .formatted(names(missing), model.source().at()));
            }
        });
    }

    private static String names(Set<String> arguments) {
        return arguments.isEmpty()
                ? "none"
                : DidYouMean.list(
                        arguments.stream().map(name -> "{" + name + "}").toList());
    }
}
