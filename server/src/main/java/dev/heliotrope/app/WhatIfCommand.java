package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.config.Settings;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.forecast.Arrival;
import dev.heliotrope.forecast.Figures;
import dev.heliotrope.forecast.Outlook;
import dev.heliotrope.forecast.Past;
import dev.heliotrope.forecast.Scenario;
import dev.heliotrope.forecast.ScenarioReader;
import dev.heliotrope.routing.Plan;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heliotrope what-if}. */
@Command(
        name = "what-if",
        description =
                "Plays days that never were, with the routing of production: what if there were more callers, or agents?",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Hours, skills, languages and queues come from config/. Agents answer always and never pause. Ends with 1 if the",
            "scenario has errors. See config/README.md for what a scenario says.",
            "",
            "With --recorded the callers of the history come again, at the same instants and with the talks that they had. Whoever",
            "was not answered talks as long as somebody else of the queue did; whoever did not hang up is as patient as others",
            "turned out to be (Kaplan-Meier, so that answered callers do not count as impatient ones). What was recorded is",
            "printed first: the closer \"as it is\" comes to it, the more a change can be believed.",
            "",
            "Examples:",
            "  heliotrope what-if --recorded 2026-11-16 --days 5 --change prague=1",
            "  heliotrope what-if --file monday.yaml",
            "  heliotrope what-if --file monday.yaml --json | jq '.changed.queues.support.serviceLevel'"
        })
final class WhatIfCommand implements Callable<Integer> {
    private static final int FAULTY = 1;
    private static final Duration TARGET = Duration.ofSeconds(20);
    private static final Duration RINGING = Duration.ofSeconds(5);

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Option(names = "--file", paramLabel = "FILE", description = "The scenario.")
    private @Nullable Path file;

    @Option(names = "--recorded", paramLabel = "DAY", description = "The first day of the history to play again.")
    private @Nullable LocalDate recorded;

    @Option(names = "--days", paramLabel = "N", description = "Days of it, 1 to 366 (default: ${DEFAULT-VALUE}).")
    private int days = 1;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Whose days (default: where most agents are).")
    private @Nullable ZoneId zone;

    @Option(
            names = "--change",
            paramLabel = "TEAM=N",
            description = "So many agents more than now in that team, or fewer: -1; with --recorded.")
    private Map<String, Integer> changes = new TreeMap<>();

    @Option(names = "--json", description = "For programs: one object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Settings settings = Loading.settings(options.project(), FAULTY);
        Path scenario = file;
        LocalDate first = recorded;
        if ((scenario == null) == (first == null)) {
            throw new Refused(
                    FAULTY, "either --file with a scenario or --recorded with a day of the history is needed");
        }
        return scenario == null ? again(Objects.requireNonNull(first), settings) : madeUp(scenario, settings);
    }

    private int madeUp(Path from, Settings settings) {
        Problems problems = new Problems();
        Optional<Scenario> scenario = new ScenarioReader(
                        settings.queues(),
                        settings.teams().keySet(),
                        settings.languages().all().stream().map(Language::tag).toList())
                .read(from, Loading.shown(from), problems);
        Admission.print(problems.sorted(), spec.commandLine().getErr());
        scenario.ifPresent(read -> play(read, settings, plan -> read.with(plan, settings.queues()::get)));
        return scenario.isPresent() ? 0 : FAULTY;
    }

    private int again(LocalDate first, Settings settings) {
        changes.keySet().stream()
                .filter(team -> !settings.teams().containsKey(team))
                .findFirst()
                .ifPresent(team -> {
                    throw new Refused(FAULTY, "there is no team " + Shown.line(team));
                });
        if (days < 1 || days > 366) {
            throw new Refused(FAULTY, "--days takes 1 to 366");
        }
        Scenario scenario = new Scenario(
                first, days, zone == null ? new Staff(settings).zone() : zone, 1, TARGET, RINGING, List.of(), changes);
        Past past = past(scenario);
        List<Arrival> arrivals = past.arrivals(settings.queues(), scenario.seed());
        if (arrivals.isEmpty()) {
            throw new Refused(FAULTY, "the history has no callers of these days who came to a queue that there is");
        }
        if (!json) {
            new WhatIfPage(spec.commandLine().getOut()).recorded(past.seen(TARGET));
        }
        play(scenario, settings, plan -> scenario.with(arrivals, plan, settings.queues()::get));
        return 0;
    }

    private Past past(Scenario scenario) {
        Instant from = scenario.from().atStartOfDay(scenario.zone()).toInstant();
        Instant to = scenario.from()
                .plusDays(scenario.days())
                .atStartOfDay(scenario.zone())
                .toInstant();
        return new Past(RecordedDays.of(PastCalls.of(options.project()), from, to));
    }

    private void play(Scenario scenario, Settings settings, Function<Plan, Outlook> days) {
        Plan plan = settings.plan();
        Outlook now = days.apply(plan);
        Outlook changed = scenario.changes().isEmpty() ? now : days.apply(scenario.changed(plan));
        if (json) {
            spec.commandLine()
                    .getOut()
                    .println(new JsonObject()
                            .put("now", json(now))
                            .put("changed", json(changed))
                            .encode());
        } else {
            new WhatIfPage(spec.commandLine().getOut()).print(scenario, now, changed);
        }
    }

    private static JsonObject json(Outlook outlook) {
        JsonObject queues = new JsonObject();
        outlook.queues().forEach((queue, figures) -> queues.put(queue, json(figures)));
        JsonObject occupancy = new JsonObject();
        outlook.occupancy().forEach(occupancy::put);
        return new JsonObject().put("queues", queues).put("occupancy", occupancy);
    }

    private static JsonObject json(Figures figures) {
        return new JsonObject()
                .put("callers", figures.callers())
                .put("answered", figures.answered())
                .put("abandoned", figures.abandoned())
                .put("elsewhere", figures.elsewhere())
                .put("serviceLevel", figures.serviceLevel())
                .put("asaSeconds", figures.asa().toMillis() / 1000.0)
                .put("meanWaitSeconds", figures.meanWait().toMillis() / 1000.0)
                .put("p90Seconds", figures.p90().toMillis() / 1000.0);
    }
}
