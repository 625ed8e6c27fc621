package dev.heliotrope.flow.check;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.Asking;
import dev.heliotrope.flow.tree.CollectStep;
import dev.heliotrope.flow.tree.Exit;
import dev.heliotrope.flow.tree.LanguageStep;
import dev.heliotrope.flow.tree.LookUpStep;
import dev.heliotrope.flow.tree.MenuStep;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.WebhookStep;
import dev.heliotrope.flow.tree.Words;
import dev.heliotrope.flow.tree.WrittenInquiry;
import java.time.Duration;
import java.util.List;

/**
 * How long a step takes a caller who hears all of it, and answers only at the end of the last try. In milliseconds. Asked of each step in
 * each language, which is why there are no streams.
 */
record StepTime(Language language, Known known) {
    long of(Step step) {
        Asking asking = step.asking();
        if (asking.tries() == 0) {
            return all(step.spoken()) + asked(step);
        }
        long once = question(step) + asking.patience().toMillis();
        return asking.tries() * once + (asking.tries() - 1) * complaint(step.spoken());
    }

    private long all(List<Words> spoken) {
        long all = 0;
        for (Words words : spoken) {
            all += said(words);
        }
        return all;
    }

    /** A service that does not answer is waited for, as often as it is tried. */
    private long asked(Step step) {
        return switch (step) {
            case LookUpStep lookUp -> answered(lookUp.inquiry());
            case WebhookStep webhook -> webhook.awaited() ? answered(webhook.inquiry()) : 0;
            default -> 0;
        };
    }

    private long answered(WrittenInquiry inquiry) {
        return known.answers(inquiry.service().value()).toMillis();
    }

    private long question(Step step) {
        return switch (step) {
            case LanguageStep offer -> inAll(offer);
            case CollectStep collect -> said(collect.words()) + keyedIn(collect);
            default -> first(step.spoken());
        };
    }

    /** As slowly as it counts, and read back with a pause for thought. */
    private long keyedIn(CollectStep collect) {
        long slowly = collect.entry().between().toMillis() * (collect.entry().most() - 1);
        long readBack = said(collect.readBack());
        return slowly + (readBack > 0 ? readBack + collect.entry().silence().toMillis() : 0);
    }

    private long inAll(LanguageStep offer) {
        return offer.choices().stream()
                .map(choice ->
                        known.lasts(offer.prompt().value(), choice.language().value()))
                .mapToLong(Duration::toMillis)
                .sum();
    }

    private long first(List<Words> spoken) {
        return spoken.isEmpty() ? 0 : said(spoken.getFirst());
    }

    /** The longest that is said before asking again. */
    private long complaint(List<Words> spoken) {
        long longest = 0;
        for (int i = 1; i < Math.min(3, spoken.size()); i++) {
            longest = Math.max(longest, said(spoken.get(i)));
        }
        return longest;
    }

    private long said(Words words) {
        long all = 0;
        for (Placed<String> prompt : words.prompts()) {
            all += known.lasts(prompt.value(), language).toMillis();
        }
        return all;
    }

    /** How many keys it takes to leave a step by this exit; those pressed in error are not counted. */
    static long keys(Step step, Exit exit) {
        if (step instanceof MenuStep) {
            return exit.acted() && !exit.outcome().equals("invalid")
                    ? exit.outcome().length()
                    : 0;
        }
        boolean pressed = exit.acted() && !exit.outcome().equals("invalid");
        return pressed || step instanceof LanguageStep ? step.asking().keys() : 0;
    }
}
