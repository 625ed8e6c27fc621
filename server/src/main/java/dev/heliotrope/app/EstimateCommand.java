package dev.heliotrope.app;

import dev.heliotrope.config.Settings;
import dev.heliotrope.estimate.BackTest;
import dev.heliotrope.estimate.EstimatingDistributor;
import dev.heliotrope.estimate.WaitEstimator;
import dev.heliotrope.forecast.Drill;
import dev.heliotrope.forecast.Drills;
import dev.heliotrope.journal.Configured;
import dev.heliotrope.journal.JournalException;
import dev.heliotrope.journal.JournalReader;
import dev.heliotrope.journal.Known;
import dev.heliotrope.journal.Replay;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.Engine;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heliotrope estimate}. */
@Command(
        name = "estimate",
        description =
                "How right estimates of waits are: the estimates that callers would have heard, held against how long they "
                        + "waited, beside what the running average of Asterisk's app_queue would have told the same callers.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "An estimate is an interval that holds eight waits in ten; where that is too wide, or too little is known, there is",
            "none. COVERAGE is the share of the intervals told that held the wait; 75 to 85 % is kept. BIAS and ERROR are of",
            "the interval's middle, in seconds, of callers who were answered; BIAS is below zero where too little was told.",
            "JOINING is what a caller hears on entering the queue, WAITING after 20 seconds and then every 45.",
            "",
            "Days are made up, unless a journal of the server is given. All go through the routing of production.",
            "Ends with 0, with 1 when a coverage of 200 estimates or more is not from 75 to 85 %, with 2 when the journal or its",
            "settings cannot be used.",
            "",
            "Examples:",
            "  heliotrope estimate --back-test",
            "  heliotrope estimate --back-test --generate rush --days 20 --seed 7",
            "  heliotrope estimate --back-test --trace run/journal/2026-11-24.jsonl --json"
        })
final class EstimateCommand implements Callable<Integer> {
    private static final int UNUSABLE = 2;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    /** Said, as there may be more to do with estimates one day. */
    @Option(names = "--back-test", required = true, description = "Hold estimates against what came.")
    private void backTest(boolean asked) {
        // it is the one thing that is done
    }

    @Option(names = "--trace", paramLabel = "JOURNAL", description = "A recorded day: run/journal/YYYY-MM-DD.jsonl.")
    private @Nullable Path trace;

    @Option(
            names = "--generate",
            paramLabel = "DAYS",
            description = "Only these made-up days: steady, rush, team-closes, rare-language, by-name or no-shows.")
    private @Nullable String drill;

    @Option(names = "--days", paramLabel = "N", description = "How many of them (default: ${DEFAULT-VALUE}).")
    private int days = 5;

    @Option(names = "--seed", paramLabel = "N", description = "Other made-up days (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--json", description = "For programs: one object a line.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        EstimatePage page = new EstimatePage(spec.commandLine().getOut(), json);
        try {
            if (trace != null) {
                page.print(Loading.shown(trace), "as recorded", recorded(trace).outcomes());
            } else {
                drills().forEach(each ->
                        page.print(each.name(), each.about(), played(each).outcomes()));
            }
        } catch (JournalException unusable) {
            throw new Refused(UNUSABLE, String.valueOf(unusable.getMessage()));
        }
        return page.isKept() ? 0 : 1;
    }

    private List<Drill> drills() {
        List<Drill> chosen = Drills.all().stream()
                .filter(each -> drill == null || each.name().equals(drill))
                .toList();
        if (chosen.isEmpty() || days < 1 || days > 366) {
            throw new Refused(
                    UNUSABLE,
                    "--generate takes "
                            + String.join(
                                    ", ", Drills.all().stream().map(Drill::name).toList())
                            + "; --days 1 to 366");
        }
        return chosen;
    }

    private BackTest played(Drill each) {
        WaitEstimator estimator = new WaitEstimator(each.plan());
        BackTest test = new BackTest(estimator);
        each.play(days, seed, engine(estimator, test));
        return test;
    }

    private static Engine engine(WaitEstimator estimator, BackTest test) {
        return EstimatingDistributor.around(Distributor::of, estimator, test);
    }

    private BackTest recorded(Path journal) {
        RecordedSettings recorded = new RecordedSettings(options.project(), journal);
        WaitEstimator estimator = WaitEstimator.ofNobody();
        BackTest test = new BackTest(estimator);
        Engine engine = engine(estimator, test);
        Map<String, Configured> known = new HashMap<>();
        Replay.of(
                JournalReader.of(journal),
                hash -> known.computeIfAbsent(hash, wanted -> configured(recorded.of(wanted), engine)));
        return test;
    }

    private static Configured configured(Settings settings, Engine engine) {
        return new Configured(settings.plan(), Known.of(settings.plan(), settings.queues()), engine);
    }
}
