package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.config.Settings;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.forecast.Figures;
import dev.heliotrope.forecast.Outlook;
import dev.heliotrope.forecast.Scenario;
import dev.heliotrope.forecast.ScenarioReader;
import dev.heliotrope.routing.Plan;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
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
            "Examples:",
            "  heliotrope what-if --file monday.yaml",
            "  heliotrope what-if --file monday.yaml --json | jq '.changed.queues.support.serviceLevel'"
        })
final class WhatIfCommand implements Callable<Integer> {
    private static final int FAULTY = 1;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Option(names = "--file", paramLabel = "FILE", required = true, description = "The scenario.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "For programs: one object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Settings settings = Loading.settings(options.project(), FAULTY);
        Problems problems = new Problems();
        Optional<Scenario> scenario = new ScenarioReader(
                        settings.queues(),
                        settings.teams().keySet(),
                        settings.languages().all().stream().map(Language::tag).toList())
                .read(file, Loading.shown(file), problems);
        Admission.print(problems.sorted(), spec.commandLine().getErr());
        scenario.ifPresent(read -> play(read, settings));
        return scenario.isPresent() ? 0 : FAULTY;
    }

    private void play(Scenario scenario, Settings settings) {
        Plan plan = settings.plan();
        Outlook now = scenario.with(plan, settings.queues()::get);
        Outlook changed =
                scenario.changes().isEmpty() ? now : scenario.with(scenario.changed(plan), settings.queues()::get);
        if (json) {
            spec.commandLine()
                    .getOut()
                    .println(new JsonObject()
                            .put("now", json(now))
                            .put("changed", json(changed))
                            .encode());
        } else {
            print(scenario, now, changed);
        }
    }

    private void print(Scenario scenario, Outlook now, Outlook changed) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(scenario.days() + " days from " + scenario.from() + ", seed " + scenario.seed()
                + "; service level: answered within " + scenario.target().toSeconds() + " s");
        print("as it is", now, out);
        if (!scenario.changes().isEmpty()) {
            print("changed: " + new TreeMap<>(scenario.changes()), changed, out);
        }
        out.flush();
    }

    private static void print(String title, Outlook outlook, PrintWriter out) {
        out.println();
        out.println(title);
        TextTable queues = new TextTable(
                List.of("QUEUE", "CALLERS", "ANSWERED", "HUNG UP", "SENT ON", "LEVEL", "ASA", "MEAN WAIT", "P90"));
        new TreeMap<>(outlook.queues()).forEach((queue, figures) -> queues.add(row(queue, figures)));
        queues.lines().forEach(out::println);
        TextTable teams = new TextTable(List.of("TEAM", "OCCUPANCY"));
        new TreeMap<>(outlook.occupancy()).forEach((team, share) -> teams.add(List.of(team, percent(share))));
        teams.lines().forEach(out::println);
    }

    private static List<String> row(String queue, Figures figures) {
        return List.of(
                queue,
                "" + figures.callers(),
                "" + figures.answered(),
                figures.abandoned() + " (" + percent(figures.abandonment()) + ")",
                "" + figures.elsewhere(),
                percent(figures.serviceLevel()),
                seconds(figures.asa()),
                seconds(figures.meanWait()),
                seconds(figures.p90()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
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
