package dev.heliotrope.app;

import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.InteractionStore.Story;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Team;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The day that follows the sun, in an open house: agents sign in, the day is played, and what came of it is judged. */
final class DemoDay {
    static final String DATE = "2026-11-24";

    private static final Duration BEFORE_THE_DAY = Duration.ofMinutes(10);

    private final Household house;
    private final PacedClock clock;
    private final DemoStory story;
    private final DemoProof proof;
    private final DemoPhones phones;
    private final PrintWriter out;

    private DemoDay(Household house, PacedClock clock, DemoStory story, Path recordings, PrintWriter out) {
        this.house = house;
        this.clock = clock;
        this.story = story;
        this.proof = new DemoProof(house.centre().announcer());
        this.phones = new DemoPhones(
                house.tools(), house.snapshot().settings().server().asterisk().sip(), recordings, proof::voice);
        this.out = out;
    }

    /** From nothing; its history must be empty. */
    static int play(Project project, LocalDate date, PrintWriter out, PrintWriter err) throws Exception {
        Snapshot snapshot = Admission.admit(project, err);
        List<Seam> seams = Seam.of(snapshot.settings().teams(), date);
        PacedClock clock =
                new PacedClock(seams.getFirst().middle().minus(BEFORE_THE_DAY), DayStage.FAST, System::nanoTime);
        clock.run(1);
        DemoStory story = new DemoStory(snapshot, WhyPage::isOfRouting, out);
        try (Household house = Household.open(project, snapshot, clock, story.listeners(), new Progress(out))) {
            return new DemoDay(house, clock, story, project.run().resolve("recordings"), out).play(seams);
        }
    }

    private int play(List<Seam> seams) throws Exception {
        try (phones;
                ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            signIn(each);
            DayCallers callers = DayCallers.with(seams, phones, story, each);
            DayStage stage =
                    new DayStage(clock, SiteTimes.of(house.snapshot().settings().teams()), callers, each, out);
            long began = System.nanoTime();
            stage.play(seams);
            say(String.format(Locale.ROOT, "The day took %.0f s.", (System.nanoTime() - began) / 1e9));
            judge(seams, stage);
        }
        return 0;
    }

    private void signIn(ExecutorService each) throws Exception {
        List<Agent> there = house.snapshot().settings().agents().stream()
                .filter(agent -> Seam.ROUTE.contains(agent.team()))
                .toList();
        new SigningIn(house, phones, each).all(there, agent -> "*11");
        say(there.size() + " agents of Sydney, Prague and Toronto are signed in all day; their hours decide.");
    }

    private void judge(List<Seam> seams, DayStage stage) throws IOException, InterruptedException {
        DayHistory history = DayHistory.of(stories(seams), house.snapshot().settings());
        List<String> faults = new DayJudge(history).faults(seams);
        if (!faults.isEmpty()) {
            throw new Refused(1, String.join("\n", faults));
        }
        say("What became of everybody");
        new DayPage(history).table(DayCallers.cast(seams)).forEach(out::println);
        List<DayCast.Around> casts = IntStream.range(0, seams.size())
                .mapToObj(number -> DayCast.around(number + 1, seams.get(number)))
                .toList();
        casts.forEach(cast -> explain(cast.first(), history));
        say("Checked");
        for (DayCast.Around cast : casts) {
            heard(cast.across(), history, stage);
        }
        out.println("  all " + history.stories().size()
                + " are whole in the history; nobody was lost, and those who waited " + "kept their order");
        out.flush();
    }

    private Map<DemoCaller, Story> stories(List<Seam> seams) throws InterruptedException {
        List<DemoCaller> cast = DayCallers.cast(seams);
        Map<DemoCaller, Story> stories = new HashMap<>();
        for (Interaction call : house.centre().history(cast.size() + 1)) {
            cast.stream()
                    .filter(caller -> caller.number().equals(call.from()))
                    .forEach(caller -> stories.put(caller, house.centre().story(call.id())));
        }
        return stories;
    }

    /** Of everybody there is a why; those who waited through a hand-over are told of here. */
    private void explain(DemoCaller waited, DayHistory history) {
        AgentNames names = AgentNames.of(house.snapshot().settings());
        say(waited.number() + " " + waited.who() + ": why "
                + history.agent(waited).map(Agent::name).orElse("nobody"));
        out.println("  ./heliotrope why --run-dir run/demo-day "
                + history.call(waited).id());
        new WhyPage(ZoneOffset.UTC, names::of).words(history.story(waited)).forEach(line -> out.println("  " + line));
    }

    private void heard(DemoCaller across, DayHistory history, DayStage stage) throws IOException {
        Agent agent = history.agent(across).orElseThrow();
        Path voice = proof.voice(DemoPhones.best(agent));
        String site = history.team(agent).map(Team::name).orElse(agent.team());
        out.println("  " + across.number() + " still heard "
                + proof.likeness(stage.afterTheSeam(across), agent.name(), voice) + " when " + site + " had gone home");
    }

    private void say(String line) {
        out.println();
        out.println(line);
        out.flush();
    }
}
