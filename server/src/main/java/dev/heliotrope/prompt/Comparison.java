package dev.heliotrope.prompt;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import java.util.Set;
import java.util.TreeSet;

/** Compares a catalogue with the reference language's: the same prompts, each speaking the same values. */
final class Comparison {
    private final Catalogue reference;
    private final Problems problems;

    Comparison(Catalogue reference, Problems problems) {
        this.reference = reference;
        this.problems = problems;
    }

    /** @param whole false for a regional catalogue, which may leave prompts to its language's own */
    void compare(Catalogue other, boolean whole) {
        if (whole) {
            missing(other);
        }
        other.entries().forEach((key, entry) -> compare(key, entry));
    }

    private void missing(Catalogue other) {
        Set<String> missing = new TreeSet<>(reference.keys());
        missing.removeAll(other.keys());
        missing.removeAll(other.faulty());
        missing.removeIf(Phrases::isOptional);
        missing.forEach(key -> problems.error(
                other.file(),
                "missing-prompt",
                "prompt " + Quoted.of(key) + " is missing; " + reference.file() + " has it"));
    }

    private void compare(String key, Catalogue.Entry entry) {
        Catalogue.Entry model = reference.entries().get(key);
        if (Phrases.isPhrase(key)) {
            unknownArguments(entry, Phrases.arguments(key), "the phrase speaks");
        } else if (model != null) {
            unknownArguments(entry, model.message().arguments(), reference.file() + " has");
            missingArguments(entry, model);
        } else if (!Phrases.isOptional(key) && !reference.faulty().contains(key)) {
            problems.error(
                    entry.key().at(),
                    "unknown-prompt",
                    "there is no prompt " + Quoted.of(key) + " in " + reference.file()
                            + DidYouMean.hint(key, reference.keys()));
        }
    }

    private void unknownArguments(Catalogue.Entry entry, Set<String> known, String who) {
        entry.shape().arguments().stream()
                .filter(argument -> !known.contains(argument.name()))
                .forEach(argument -> problems.error(
                        entry.source().at(argument.offset()),
                        "unknown-argument",
                        "there is no argument {%s}; %s %s".formatted(argument.name(), who, names(known))));
    }

    private void missingArguments(Catalogue.Entry entry, Catalogue.Entry model) {
        Set<String> missing = new TreeSet<>(model.message().arguments());
        missing.removeAll(entry.message().arguments());
        if (!missing.isEmpty()) {
            problems.error(
                    entry.source().at(),
                    "missing-argument",
                    "the message does not speak %s; %s does"
                            .formatted(names(missing), model.source().at()));
        }
    }

    private static String names(Set<String> arguments) {
        return arguments.isEmpty()
                ? "none"
                : DidYouMean.list(
                        arguments.stream().map(name -> "{" + name + "}").toList());
    }
}
