package dev.heliotrope.rehearsal.script;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.SplitStep;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.Fakes;
import dev.heliotrope.rehearsal.Fakes.FakeHours;
import dev.heliotrope.rehearsal.PossibleAnswers;
import dev.heliotrope.rehearsal.Stage;
import dev.heliotrope.rehearsal.script.TestFiles.Names;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who calls whom, when, in what world: said once for a file, and again by the tests that want it otherwise. */
record Settings(
        String flow,
        Optional<PhoneNumber> caller,
        Optional<PhoneNumber> dialled,
        Optional<Language> remembered,
        Manner manner,
        Instant at,
        Fakes fakes) {
    /** A Wednesday, on which few have a holiday. */
    private static final Instant ANY_DAY = Instant.parse("2026-01-14T12:00:00Z");

    static final Settings USUAL =
            new Settings("", Optional.empty(), Optional.empty(), Optional.empty(), Manner.USUAL, ANY_DAY, Fakes.NONE);

    /** With what these fields say otherwise. */
    /** For one test. */
    Settings read(Fields fields, Stage stage, Names names) {
        return read(fields, flow, Set.of(), stage, names);
    }

    /** {@code besides} are the flows, if there are such, that some tests of a file have instead of its own. */
    Settings read(Fields fields, String usualFlow, Set<String> besides, Stage stage, Names names) {
        Value named = fields.get("flow");
        String flow =
                named.isThere() ? named.nameOf("flow", stage.flows().keySet()).orElse("") : usualFlow;
        if (!named.isThere() && !stage.flows().containsKey(flow)) {
            named.error(
                    "unknown-flow",
                    "there is no flow \"" + flow + "\"; a file of tests is named like its flow, or has \"flow: NAME\"");
        }
        List<Flow> answering = Stream.concat(Stream.of(flow), besides.stream())
                .distinct()
                .flatMap(name -> Optional.ofNullable(stage.flows().get(name)).stream())
                .toList();
        return new Settings(
                flow,
                Forms.number(fields.get("caller")).or(() -> caller),
                Forms.number(fields.get("dialled")).or(() -> dialled),
                Forms.language(fields.get("remembered"), names).or(() -> remembered),
                Forms.manner(fields.get("formality"), fields.get("country")).or(manner),
                Forms.instant(fields.get("at")).orElse(at),
                new Fakes(
                        hours(fields.get("hours"), names),
                        answers(fields.get("answers"), answering),
                        switches(fields.get("switches"), names),
                        lots(fields.get("lots"), answering),
                        waits(fields.get("waits"), names)));
    }

    private Map<String, FakeHours> hours(Value value, Names names) {
        Map<String, FakeHours> hours = new HashMap<>(fakes.hours());
        for (Value.Named calendar : value.entries()) {
            calendar.key("a calendar").nameOf("calendar", names.calendars());
            Forms.hours(calendar.value()).ifPresent(fake -> hours.put(calendar.name(), fake));
        }
        return hours;
    }

    /** To steps of the flows that answer, and of those that they call; of a flow that there is not nobody can tell. */
    private Map<String, List<Answer>> answers(Value value, List<Flow> flows) {
        Map<String, List<Answer>> answers = new HashMap<>(fakes.answers());
        AnswerReader reader = new AnswerReader(
                Optional.of(flows).filter(known -> !known.isEmpty()).map(PossibleAnswers::of));
        value.entries().forEach(step -> answers.put(step.name(), reader.read(step)));
        return answers;
    }

    private enum Standing {
        ON,
        OFF
    }

    private Map<String, Boolean> switches(Value value, Names names) {
        Map<String, Boolean> switches = new HashMap<>(fakes.switches());
        for (Value.Named each : value.entries()) {
            each.key("a switch").nameOf("switch", names.switches());
            each.value().word(Standing.class).ifPresent(is -> switches.put(each.name(), is == Standing.ON));
        }
        return switches;
    }

    private Map<String, Duration> waits(Value value, Names names) {
        Map<String, Duration> waits = new HashMap<>(fakes.waits());
        for (Value.Named each : value.entries()) {
            each.key("a queue").nameOf("queue", names.queues());
            Optional<Duration> wait = Forms.wait(each.value());
            wait.ifPresentOrElse(known -> waits.put(each.name(), known), () -> waits.remove(each.name()));
        }
        return waits;
    }

    /** Of the flows that answer, and of those that they call. */
    private Map<String, String> lots(Value value, List<Flow> flows) {
        Map<String, String> lots = new HashMap<>(fakes.lots());
        Map<String, Set<String>> splits = new HashMap<>();
        flows.stream().flatMap(Flow::andCalled).forEach(known -> addSplits(known, splits));
        for (Value.Named each : value.entries()) {
            each.key("a step that splits").nameOf("step", splits.keySet());
            Set<String> ways = splits.get(each.name());
            if (ways != null) {
                each.value().nameOf("step", ways).ifPresent(way -> lots.put(each.name(), way));
            }
        }
        return lots;
    }

    private static void addSplits(Flow flow, Map<String, Set<String>> into) {
        for (Step step : flow.steps().values()) {
            if (step instanceof SplitStep split) {
                Set<String> ways = into.computeIfAbsent(split.name().value(), first -> new HashSet<>());
                split.shares().forEach(share -> ways.add(share.to().value()));
            }
        }
    }

    CallTest test(Placed<String> name, List<Line> call, Stage stage) {
        return new CallTest(
                name,
                flow,
                caller.orElse(PhoneNumber.WITHHELD),
                dialled.orElseGet(() -> stage.numberOf(flow)),
                remembered,
                manner,
                at,
                fakes.from(at),
                call);
    }
}
