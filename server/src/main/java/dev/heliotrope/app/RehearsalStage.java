package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.config.DialledNumber;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.machine.FlowMachine;
import dev.heliotrope.flow.machine.FlowWorld;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.prompt.Line;
import dev.heliotrope.rehearsal.Fakes;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.Stage;
import dev.heliotrope.rehearsal.script.TestFiles.Names;
import dev.heliotrope.session.House;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The configured house, as rehearsed calls find it. */
record RehearsalStage(Snapshot snapshot, Premises premises, Fakes fakes) implements Stage {
    static RehearsalStage of(Snapshot snapshot) {
        return new RehearsalStage(snapshot, Premises.of(snapshot), Fakes.NONE);
    }

    /** The same with these standing in for what is configured. */
    RehearsalStage with(Fakes others) {
        return new RehearsalStage(snapshot, premises, others);
    }

    @Override
    public Map<String, Flow> flows() {
        return snapshot.flows();
    }

    @Override
    public FlowWorld world() {
        return fakes.over(premises.world());
    }

    @Override
    public FlowMachine machine(Flow flow, FlowWorld world, CallFacts call) {
        return premises.machine(flow, world, call);
    }

    @Override
    public CallFacts facts(PhoneNumber from, PhoneNumber dialled, @Nullable Language remembered) {
        return new CallFacts(
                from,
                dialled,
                remembered,
                premises.door(dialled).map(House.Door::language).orElse(null),
                premises.languageOfCountry(from).orElse(null),
                premises.fallback(),
                "",
                premises.manner(from, dialled),
                premises.zoneOf(from).orElse(null),
                premises.here(dialled));
    }

    @Override
    public PhoneNumber numberOf(String flow) {
        return snapshot.settings().numbers().all().stream()
                .filter(number -> number.flow().equals(flow))
                .map(DialledNumber::number)
                .min(Comparator.comparing(PhoneNumber::digits))
                .orElse(PhoneNumber.WITHHELD);
    }

    @Override
    public Happening.Heard heard(Utterance what) {
        try {
            Line line = snapshot.prompts().line(what);
            return new Happening.Heard(
                    what, line.text(), line.origin().catalogue(), line.origin().tone());
        } catch (IllegalArgumentException unsaid) {
            return new Happening.Heard(what, "(" + unsaid.getMessage() + ")", what.language(), null);
        }
    }

    private Set<String> catalogues() {
        return snapshot.prompts().languages().stream()
                .map(Language::tag)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What tests may name. */
    Names names() {
        var settings = snapshot.settings();
        Set<String> languages =
                settings.languages().all().stream().map(Language::tag).collect(Collectors.toCollection(HashSet::new));
        return new Names(
                snapshot.prompts().keys(),
                settings.queues().keySet(),
                settings.calendars().keySet(),
                languages,
                settings.switches().keySet(),
                catalogues());
    }
}
