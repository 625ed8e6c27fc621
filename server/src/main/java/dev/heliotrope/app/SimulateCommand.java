package dev.heliotrope.app;

import dev.heliotrope.call.Formality;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.Transcript;
import dev.heliotrope.yaml.Durations;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heliotrope simulate}. */
@Command(
        name = "simulate",
        description =
                "A call through a flow without a phone: prints what the caller hears and asks what the caller does.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Keys that are given beforehand are separated by commas: 12# are keys, !1 cuts short what is said, - is silence,",
            "talk (or talk:2m) is an agent, wait (or wait:40s) is the queue, hang-up ends; at the end of the list the caller",
            "hangs up. Ends with 0, with 1 when the flow failed, with 2 when the options are wrong.",
            "",
            "Examples:",
            "  heliotrope simulate reception",
            "  heliotrope simulate reception --caller +420777123456 --dialled +420222000111 --keys 3,3,talk",
            "  heliotrope simulate reception --at 2026-12-25T10:00:00Z --keys 1 --json | jq .words",
            "  heliotrope simulate survey --language cs --formality formal",
            "  heliotrope simulate order-status --language en-US --keys 1234#",
            "  heliotrope simulate reception --keys 3,1 --listen call.wav",
            "  heliotrope simulate reception --on outage --keys 3",
            "  heliotrope simulate reception --wait support=12m --keys 1,3",
            "  heliotrope simulate reception --keys 3,1,wait --save my-reception.test.yaml",
            "  heliotrope simulate orders --keys 1234# --answer 'find-order=found {\"response\": {\"days\": 2}}'"
        })
final class SimulateCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Mixin
    private SettableClock clock = new SettableClock();

    @Parameters(paramLabel = "FLOW", description = "The flow's name, or its file beside the other flows.")
    private String flow = "";

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

    @Option(names = "--keys", paramLabel = "LIST", description = "What the caller does, instead of asking.")
    private @Nullable String keys;

    @Option(
            names = "--answer",
            paramLabel = "STEP=OUTCOME",
            description =
                    "How this step's errand ends, with results as JSON behind it; else you are asked, or it fails.")
    private List<String> answers = List.of();

    @Option(
            names = "--on",
            paramLabel = "SWITCH",
            description = "A switch that is on, such as outage; may be repeated.")
    private List<String> on = new ArrayList<>();

    @Option(
            names = "--wait",
            paramLabel = "QUEUE=TIME",
            description = "How long callers are expected to wait there, such as support=4m; else that is unknown.")
    private Map<String, String> waits = new LinkedHashMap<>();

    @Option(names = "--json", description = "For programs: one object a line.")
    private boolean json;

    @Option(
            names = "--listen",
            paramLabel = "FILE.wav|PLAYER",
            description = "Write all that is heard to a file, or give each prompt's file to a command such as aplay.")
    private @Nullable String listen;

    @Option(names = "--save", paramLabel = "FILE.test.yaml", description = "Save the call as a test.")
    private @Nullable Path save;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Snapshot snapshot =
                Admission.admit(options.project(), spec.commandLine().getErr());
        RehearsalStage stage = staged(RehearsalStage.of(snapshot));
        Flow chosen = chosen(stage);
        Instant at = clock.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        CallFacts facts = facts(stage, chosen);
        TestScribe scribe = new TestScribe();
        try (Loudspeaker speaker = Loudspeaker.of(listen, options.project(), snapshot)) {
            Consumer<Transcript.Entry> shown = shown(out, at);
            Transcript transcript = new Transcript(entry -> {
                shown.accept(entry);
                scribe.on(entry);
                speaker.on(entry);
            });
            Simulation.play(chosen, facts, at, stage, hands(out), transcript, scribe);
            if (save != null) {
                new SavedTest(chosen.name(), facts, manner(stage), at, List.copyOf(on), Map.copyOf(waits), scribe)
                        .to(save, stage);
            }
            return Simulation.failed(transcript) ? 1 : 0;
        }
    }

    private RehearsalStage staged(RehearsalStage stage) {
        for (String name : on) {
            if (!stage.names().switches().contains(name)) {
                throw new Refused(
                        2,
                        "there is no switch " + Shown.line(name)
                                + DidYouMean.orList(name, stage.names().switches()));
            }
        }
        return stage.with(on, expected(stage));
    }

    private Map<String, Duration> expected(RehearsalStage stage) {
        Map<String, Duration> expected = new LinkedHashMap<>();
        waits.forEach((queue, time) -> {
            if (!stage.names().queues().contains(queue)) {
                throw new Refused(
                        2,
                        "there is no queue " + Shown.line(queue)
                                + DidYouMean.orList(queue, stage.names().queues()));
            }
            expected.put(
                    queue,
                    Durations.parse(time)
                            .orElseThrow(() -> new Refused(
                                    2,
                                    "--wait must be a queue and a time such as support=4m, found "
                                            + Shown.line(time))));
        });
        return expected;
    }

    private Flow chosen(RehearsalStage stage) {
        String name = Path.of(flow).getFileName().toString().replace(".flow.yaml", "");
        Flow found = stage.flows().get(name);
        if (found == null) {
            throw new Refused(
                    2,
                    "there is no flow " + Shown.line(name)
                            + DidYouMean.orList(name, stage.flows().keySet()));
        }
        return found;
    }

    private CallFacts facts(RehearsalStage stage, Flow chosen) {
        PhoneNumber to = dialled == null ? stage.numberOf(chosen.name()) : number("--dialled", dialled);
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

    private Manner manner(RehearsalStage stage) {
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

    private Hands hands(PrintWriter out) {
        Map<String, Answer> given = Answers.byStep(answers);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return keys == null ? new Keyboard(in, out, given) : KeyList.of(keys, given);
    }

    private Consumer<Transcript.Entry> shown(PrintWriter out, Instant at) {
        CallLines lines =
                new CallLines(at, System.console() != null && System.console().isTerminal());
        return entry -> {
            if (json) {
                out.println(CallJson.line(entry));
            } else {
                lines.line(entry).ifPresent(out::println);
            }
            out.flush();
        };
    }
}
