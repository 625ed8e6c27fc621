package dev.heliotrope.app;

import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.Fakes;
import dev.heliotrope.rehearsal.PossibleAnswers;
import dev.heliotrope.rehearsal.Transcript;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
            "Keys that are given beforehand are separated by commas: 12# are keys, !1 cuts short what is said (of !123 each",
            "key goes to whatever takes keys next), - is silence,",
            "talk (or talk:2m) is an agent, wait (or wait:40s) is the queue, hang-up ends; at the end of the list the caller",
            "hangs up. What does nothing at the moment when it is done is told on stderr as left over, which is no failure.",
            "Ends with 0, with 1 when the flow failed, with 2 when the options are wrong.",
            "",
            "Examples:",
            "  heliotrope simulate reception",
            "  heliotrope simulate reception --caller +420777123456 --dialled +420222000111 --keys 3,3,talk",
            "  heliotrope simulate reception --at 2026-12-25T10:00:00Z --keys 1 --json | jq .words",
            "  heliotrope simulate survey --language cs --formality formal",
            "  heliotrope simulate order-status --language en-US --keys 1,4711#,1",
            "  heliotrope simulate reception --keys 3,1 --listen call.wav",
            "  heliotrope simulate reception --on outage --keys 3",
            "  heliotrope simulate reception --hours line=closed --keys 3",
            "  heliotrope simulate reception --wait support=12m --keys 1,3",
            "  heliotrope simulate reception --keys 3,1,wait --save my-reception.test.yaml",
            "  heliotrope simulate order-status --answer 'look-up=found {\"response\": {\"state\": \"sent\"}}'"
        })
final class SimulateCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Mixin
    private SettableClock clock = new SettableClock();

    @Parameters(paramLabel = "FLOW", description = "The flow's name, or its file beside the other flows.")
    private String flow = "";

    @Mixin
    private CallerOptions who = new CallerOptions();

    @Option(names = "--keys", paramLabel = "LIST", description = "What the caller does, instead of asking.")
    private @Nullable String keys;

    @Option(
            names = "--answer",
            paramLabel = "STEP=OUTCOME",
            description =
                    "How this step's errand ends, with results as JSON behind it; else you are asked, or it fails. Twice for a"
                            + " survey with a comment: done and left.")
    private List<String> answers = List.of();

    @Mixin
    private FakeOptions fakes = new FakeOptions();

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
        RehearsalStage house = RehearsalStage.of(snapshot);
        Flow chosen = chosen(house);
        Instant at = clock.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Fakes faked = fakes.of(house);
        RehearsalStage stage = house.with(faked.from(at));
        CallFacts facts = who.facts(stage, chosen.name());
        TestScribe scribe = new TestScribe(stage.flows());
        Hands hands = hands(out, Answers.byStep(answers, PossibleAnswers.of(chosen)));
        if (save != null) {
            SavedTest.mayBeIn(save);
        }
        try (Loudspeaker speaker = Loudspeaker.of(listen, options.project(), snapshot)) {
            Consumer<Transcript.Entry> shown = shown(out, at);
            Transcript transcript = new Transcript(entry -> {
                shown.accept(entry);
                scribe.on(entry);
                speaker.on(entry);
            });
            Simulation.play(
                    chosen, facts, at, stage, hands, transcript, scribe, left -> told(left, out, transcript, at));
            if (save != null) {
                new SavedTest(chosen.name(), facts, who.manner(stage), at, faked, scribe).to(save, house);
            }
            return Simulation.failed(transcript) ? 1 : 0;
        }
    }

    private Flow chosen(RehearsalStage stage) {
        String name = Path.of(flow).getFileName().toString().replace(FlowFiles.ENDING, "");
        Flow found = stage.flows().get(name);
        if (found == null) {
            throw new Refused(
                    2,
                    "there is no flow " + Shown.line(name)
                            + DidYouMean.orList(name, stage.flows().keySet()));
        }
        return found;
    }

    private Hands hands(PrintWriter out, Map<String, List<Answer>> given) {
        return keys == null ? keyboard(json ? spec.commandLine().getErr() : out, given) : KeyList.of(keys, given);
    }

    /**
     * {@code asks} is not where a program reads objects. Nothing is open meanwhile, and who waits for a key hears of no
     * interrupt: Ctrl-C need not wait for anything.
     */
    private static Keyboard keyboard(PrintWriter asks, Map<String, List<Answer>> given) {
        Leaving.gone();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return new Keyboard(new TerminalTyping(in, asks, TerminalTyping.Echo.OF_INPUT), asks, given);
    }

    /** A list of keys that does not fit the flow is no failure, but nobody should look for it in vain. */
    private void told(LeftOver left, PrintWriter out, Transcript transcript, Instant begin) {
        spec.commandLine().getErr().println(left.sentence());
        spec.commandLine().getErr().flush();
        if (json) {
            out.println(left.json(
                    transcript.entries().isEmpty()
                            ? begin
                            : transcript.entries().getLast().at()));
            out.flush();
        }
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
