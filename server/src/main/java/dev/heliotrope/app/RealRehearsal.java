package dev.heliotrope.app;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.script.Verdict;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.session.House;
import dev.heliotrope.softphone.SipAccount;
import dev.heliotrope.softphone.Softphone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plays tests as real SIP calls through an Asterisk and a server of their own, several at a time. */
final class RealRehearsal {
    /** At a time; each is a phone of its own, and half of them talk with an agent's. */
    private static final int AT_ONCE = 8;

    /** Numbers of no country. */
    private static final long FIRST_NUMBER = 9_990_000_000L;

    private final Map<PhoneNumber, RealCall> calls = new LinkedHashMap<>();
    private final Map<CallId, RealCall> running = new ConcurrentHashMap<>();
    private final List<Verdict> wanted;
    private final Snapshot staged;

    private RealRehearsal(List<Verdict> wanted, Snapshot snapshot) {
        this.wanted = wanted;
        this.staged = RealStage.of(snapshot, AT_ONCE);
        RehearsalStage stage = RehearsalStage.of(snapshot);
        for (Verdict each : wanted) {
            PhoneNumber number = new PhoneNumber(Long.toString(FIRST_NUMBER + calls.size()));
            calls.put(number, new RealCall(number, new RealScript(each, stage)));
        }
    }

    /** How each of these, which went as they should without phones, goes with them: the differences, none where they agree. */
    static Map<Verdict, List<String>> play(List<Verdict> wanted, Project project, Snapshot snapshot, Progress progress)
            throws Exception {
        Path run = Files.createTempDirectory("heliotrope-real");
        try {
            Project own = new Project(project.home(), project.config(), project.flows(), run);
            return new RealRehearsal(wanted, snapshot).play(own, progress);
        } finally {
            Folder.remove(run);
        }
    }

    private Map<Verdict, List<String>> play(Project project, Progress progress) throws Exception {
        Map<PhoneNumber, RealScript> scripts = new HashMap<>();
        calls.forEach((number, call) -> scripts.put(number, call.script()));
        List<RealAgents> agents = new ArrayList<>();
        try (Household house = Household.open(
                        project,
                        staged,
                        Clock.systemUTC(),
                        List.of(this::on, event -> agents.forEach(each -> each.on(event))),
                        (House real) -> new RealHouse(real, scripts),
                        progress);
                RealPhones phones = new RealPhones(
                        house.tools(),
                        staged.settings().server().asterisk().sip(),
                        project.run().resolve("heard"))) {
            RealAgents desks = new RealAgents(phones);
            progress.during("Agents sign in", () -> signIn(desks, house));
            agents.add(desks);
            return progress.during(wanted.size() + " calls", () -> callAll(phones));
        }
    }

    private List<Agent> signIn(RealAgents desks, Household house) throws Exception {
        List<Agent> all = staged.settings().agents();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Agent>> beginning = all.stream()
                    .map(agent -> each.submit(() -> {
                        desks.begin(agent, house.asterisk().secrets().phones().getOrDefault(agent.extension(), ""));
                        return agent;
                    }))
                    .toList();
            for (Future<Agent> agent : beginning) {
                agent.get();
            }
        }
        return all;
    }

    private Map<Verdict, List<String>> callAll(RealPhones phones) throws Exception {
        Map<Verdict, Future<List<String>>> calling = new LinkedHashMap<>();
        try (ExecutorService few = Executors.newFixedThreadPool(AT_ONCE)) {
            for (RealCall call : longestFirst()) {
                calling.put(call.wanted(), few.submit(() -> made(call, call.wanted(), phones)));
            }
        }
        Map<Verdict, List<String>> differences = new LinkedHashMap<>();
        for (Map.Entry<Verdict, Future<List<String>>> call : calling.entrySet()) {
            differences.put(call.getKey(), call.getValue().get());
        }
        return differences;
    }

    /** A caller who is silent hears everything to its end. */
    private List<RealCall> longestFirst() {
        return calls.values().stream()
                .sorted(Comparator.comparingInt((RealCall call) -> call.wanted()
                                .transcript()
                                .all(Happening.Silent.class)
                                .size())
                        .reversed())
                .toList();
    }

    private static List<String> made(RealCall call, Verdict verdict, RealPhones phones)
            throws IOException, InterruptedException {
        PhoneNumber from = verdict.test().caller();
        String user = from.isWithheld() ? "anonymous" : from.digits();
        String name = "caller-" + verdict.test().name().at().line() + "-" + System.identityHashCode(verdict);
        Softphone phone = phones.start(
                name, SipAccount.caller(user, phones.sip().host(), phones.sip().port()));
        try {
            call.make(phone);
        } catch (IOException failed) {
            return List.of(String.valueOf(failed.getMessage()));
        } finally {
            RealPhones.closed(phone);
        }
        return call.differences(verdict.transcript().happenings().toList());
    }

    private void on(CallEvent event) {
        if (event instanceof CallEvent.Arrived arrived && calls.containsKey(arrived.dialled())) {
            running.put(arrived.stamp().call(), calls.get(arrived.dialled()));
        }
        RealCall call = running.get(event.stamp().call());
        if (call != null) {
            call.on(event);
        }
    }
}
