package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Team;
import dev.heliotrope.softphone.Hearing;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plays the demo in an open house: agents begin work, callers call, and what came of it is held against what should have. */
final class DemoStage {
    private static final Duration BETWEEN_CALLS = Duration.ofSeconds(2);

    private final Household house;
    private final DemoStory story;
    private final DemoProof proof;
    private final DemoPhones phones;
    private final PrintWriter out;

    DemoStage(Household house, DemoStory story, Path recordings, PrintWriter out) {
        this.house = house;
        this.story = story;
        this.proof = new DemoProof(house.centre().announcer());
        this.phones = new DemoPhones(
                house.tools(), house.snapshot().settings().server().asterisk().sip(), recordings, proof::voice);
        this.out = out;
    }

    int play() throws Exception {
        try (phones;
                ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            heading("Agents sign in");
            beginWork(each);
            heading("Calls");
            Map<DemoCaller, DemoCall.Made> calls = callIn(each);
            heading("What was heard");
            for (Map.Entry<DemoCaller, DemoCall.Made> call : calls.entrySet()) {
                judge(call.getKey(), call.getValue());
            }
            heading("The history");
            AgentNames names = AgentNames.of(house.snapshot().settings());
            new HistoryPage(false, ZoneOffset.UTC, names::of)
                    .table(house.centre().history(DemoCast.CALLERS.size()))
                    .forEach(out::println);
            explain(names);
        }
        return 0;
    }

    private void explain(AgentNames names) throws InterruptedException {
        WhyPage page = new WhyPage(ZoneOffset.UTC, names::of);
        List<Interaction> calls =
                house.centre().history(DemoCast.CALLERS.size()).reversed();
        for (Interaction call : calls) {
            heading(who(call) + ": why " + call.agent().map(names::of).orElse("nobody"));
            say("./heliotrope why --run-dir run/demo " + call.id());
            page.words(house.centre().story(call.id())).forEach(line -> out.println("  " + line));
        }
        out.flush();
    }

    private static String who(Interaction call) {
        return DemoCast.CALLERS.stream()
                .filter(caller -> caller.number().equals(call.from()))
                .map(DemoCaller::who)
                .findFirst()
                .orElse(call.from());
    }

    private void beginWork(ExecutorService each) throws Exception {
        List<Agent> agents = house.snapshot().settings().agents();
        new SigningIn(house, phones, each)
                .all(agents, agent -> agent.extension().equals(DemoCast.PAUSED) ? "*12" : "*11");
        out.println("  " + agents.size() + " phones registered; " + DemoCast.PAUSED + " pauses, the others signed in");
        out.flush();
    }

    private Map<DemoCaller, DemoCall.Made> callIn(ExecutorService each) throws Exception {
        Map<DemoCaller, Future<DemoCall.Made>> calling = new LinkedHashMap<>();
        for (DemoCaller caller : DemoCast.CALLERS) {
            DemoCall call = story.follow(caller);
            calling.put(caller, each.submit(() -> call.make(phones.outside(caller))));
            Thread.sleep(BETWEEN_CALLS);
        }
        Map<DemoCaller, DemoCall.Made> made = new LinkedHashMap<>();
        for (Map.Entry<DemoCaller, Future<DemoCall.Made>> call : calling.entrySet()) {
            made.put(call.getKey(), call.getValue().get());
        }
        return made;
    }

    private void judge(DemoCaller caller, DemoCall.Made made) throws IOException {
        out.println("  " + caller.who());
        Hearing heard = made.call().heard();
        say("heard "
                + proof.likeness(
                        heard, "the welcome in " + name(caller.language()), proof.sound("welcome", caller.language())));
        Optional<Agent> agent = made.agent().flatMap(this::agent);
        if (!rightly(caller, agent)) {
            throw new Refused(
                    1, caller.who() + " reached " + agent.map(Agent::name).orElse("nobody"));
        } else if (agent.isEmpty()) {
            say("hung up waiting, as nobody was there");
        } else {
            talked(caller, heard, agent.get());
        }
    }

    private void talked(DemoCaller caller, Hearing heard, Agent agent) throws IOException {
        Path agentsVoice = proof.voice(DemoPhones.best(agent));
        say("heard " + proof.likeness(heard, agent.name() + " of " + team(agent), agentsVoice));
        Hearing atTheDesk = phones.between(agent, caller).heard();
        say(agent.name() + " heard " + proof.likeness(atTheDesk, "the caller", proof.voice(caller.language())));
    }

    private String team(Agent agent) {
        Team team = house.snapshot().settings().teams().get(agent.team());
        return team == null ? agent.team() : team.name();
    }

    private static boolean rightly(DemoCaller caller, Optional<Agent> agent) {
        return caller.team().isEmpty()
                ? agent.isEmpty()
                : agent.isPresent()
                        && (caller.team().get().equals(DemoCast.ANY_TEAM)
                                || caller.team().get().equals(agent.get().team()));
    }

    private Optional<Agent> agent(String id) {
        return house.snapshot().settings().agents().stream()
                .filter(agent -> agent.id().equals(id))
                .findFirst();
    }

    private static String name(Language language) {
        return language.locale().getDisplayLanguage(Locale.ENGLISH);
    }

    private void say(String line) {
        out.println("    " + line);
        out.flush();
    }

    private void heading(String text) {
        out.println();
        out.println(text);
        out.flush();
    }
}
