package dev.heliotrope.app;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.config.Settings;
import dev.heliotrope.estimate.WaitBoard;
import dev.heliotrope.flow.Article;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.machine.FlowMachine;
import dev.heliotrope.flow.machine.FlowWorld;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.numbering.Countries;
import dev.heliotrope.numbering.CountryZones;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Reserve;
import dev.heliotrope.routing.Rules;
import dev.heliotrope.routing.Team;
import dev.heliotrope.session.House;
import dev.heliotrope.session.Script;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that was loaded, as sessions ask for it. */
record Premises(
        Settings settings,
        Map<String, Flow> flows,
        OldVersions old,
        List<Article> articles,
        Countries countries,
        NumberTimes times,
        @Nullable Switches switches,
        @Nullable WaitBoard waits)
        implements House {
    /** Where no switch is on, and nobody knows how long queues take. */
    static Premises of(Snapshot snapshot) {
        return of(snapshot, null, null);
    }

    static Premises of(Snapshot snapshot, @Nullable Switches switches, @Nullable WaitBoard waits) {
        Countries countries = new Countries(snapshot.settings().server().homeCountry());
        return new Premises(
                snapshot.settings(),
                snapshot.flows(),
                OldVersions.NONE,
                snapshot.articles(),
                countries,
                NumberTimes.of(snapshot.settings(), countries),
                switches,
                waits);
    }

    /** After a reload: what calls began with before it is still there for them. */
    Premises follow(Snapshot next, Instant now) {
        List<Flow> replaced = flows.values().stream()
                .filter(flow -> !flow.equals(next.flows().get(flow.name())))
                .toList();
        return of(next, switches, waits).with(old.with(replaced, now));
    }

    Premises with(OldVersions found) {
        return new Premises(settings, flows, found, articles, countries, times, switches, waits);
    }

    /** Whether every number that can be dialled leads somewhere. */
    boolean answersAllNumbers() {
        return !flows.isEmpty()
                && settings.numbers().unknownFlows(flows.keySet()).isEmpty();
    }

    @Override
    public Optional<Door> door(PhoneNumber dialled) {
        return settings.numbers()
                .of(dialled)
                .map(number -> new Door(number.flow(), number.language().orElse(null), number.manner()));
    }

    @Override
    public Optional<CallEvent.FlowVersion> answering(PhoneNumber dialled) {
        return door(dialled)
                .flatMap(door -> Optional.ofNullable(flows.get(door.flow())))
                .map(flow -> new CallEvent.FlowVersion(flow.name(), flow.version()));
    }

    @Override
    public Optional<Script> script(String flow, CallFacts call) {
        return Optional.ofNullable(flows.get(flow)).map(tree -> script(tree, call));
    }

    @Override
    public Optional<Script> script(String flow, String version, CallFacts call) {
        Flow current = flows.get(flow);
        return current != null && current.version().equals(version)
                ? script(flow, call)
                : old.find(flow, version).map(tree -> script(tree, call)).or(() -> script(flow, call));
    }

    private Script script(Flow tree, CallFacts call) {
        return new FlowScript(machine(tree, world(), call).terse());
    }

    /** The world that flows ask about. */
    FlowWorld world() {
        return new LoadedWorld(settings, articles, switches, waits);
    }

    FlowMachine machine(Flow flow, FlowWorld world, CallFacts call) {
        return new FlowMachine(flow, world, call);
    }

    @Override
    public Optional<Queue> queue(String id) {
        return Optional.ofNullable(settings.queues().get(id));
    }

    @Override
    public List<Agent> agents() {
        return settings.agents();
    }

    @Override
    public Map<String, Team> teams() {
        return switches == null ? settings.teams() : switches.teams(settings);
    }

    @Override
    public List<Reserve> reserves() {
        return settings.shares().reserves();
    }

    @Override
    public Rules rules() {
        return settings.shares().rules();
    }

    @Override
    public Optional<Language> languageOfCountry(PhoneNumber caller) {
        return countryOf(caller).flatMap(settings.languages()::ofCountry);
    }

    @Override
    public Optional<String> countryOf(PhoneNumber caller) {
        return countries.countryOf(caller);
    }

    @Override
    public Optional<ZoneId> zoneOf(PhoneNumber caller) {
        return countryOf(caller).flatMap(CountryZones::of);
    }

    @Override
    public ZoneId here(PhoneNumber dialled) {
        return times.at(dialled);
    }

    @Override
    public Language fallback() {
        return settings.languages().fallback();
    }
}
