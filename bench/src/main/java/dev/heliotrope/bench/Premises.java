package dev.heliotrope.bench;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.config.ConfigFolder;
import dev.heliotrope.config.Settings;
import dev.heliotrope.config.flowfile.FlowFiles;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Turn;
import dev.heliotrope.flow.check.Known;
import dev.heliotrope.flow.machine.FlowMachine;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Mention;
import dev.heliotrope.holiday.PublicHolidays;
import dev.heliotrope.numbering.Countries;
import dev.heliotrope.prompt.PromptBook;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Team;
import dev.heliotrope.session.House;
import dev.heliotrope.session.Script;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The demo's configuration with flows of a folder of ours; which one a call gets is told by the number it dials. */
record Premises(Settings settings, Map<String, Flow> flows, Countries countries) implements House {
    private static final Map<String, String> DOORS = Map.of("100", "ten", "200", "park", "300", "reception");

    static Premises of(Path root, Path flows) {
        var loaded = ConfigFolder.read(root.resolve("config"), new PublicHolidays());
        Settings settings = loaded.result()
                .orElseThrow(
                        () -> new IllegalStateException(loaded.diagnostics().toString()));
        Problems problems = new Problems();
        PromptBook prompts = PromptBook.load(
                root.resolve("ivr-flows/prompts"),
                "prompts",
                settings.languages().fallback(),
                problems);
        Map<String, Flow> read = new FlowFiles(new Names(settings, prompts), new CelExpressions())
                .readAll(flows, flows.toString(), problems);
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.sorted().toString());
        }
        return new Premises(settings, read, new Countries(settings.server().homeCountry()));
    }

    @Override
    public Optional<Door> door(PhoneNumber dialled) {
        return Optional.ofNullable(DOORS.get(dialled.digits())).map(flow -> new Door(flow, null));
    }

    @Override
    public Optional<Script> script(String flow, CallFacts call) {
        return Optional.ofNullable(flows.get(flow))
                .map(tree -> new Machine(new FlowMachine(
                        tree, name -> Optional.ofNullable(settings.calendars().get(name)), call)));
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
        return settings.teams();
    }

    @Override
    public Optional<Language> languageOfCountry(PhoneNumber caller) {
        return countries.countryOf(caller).flatMap(settings.languages()::ofCountry);
    }

    @Override
    public Language fallback() {
        return settings.languages().fallback();
    }

    private record Machine(FlowMachine machine) implements Script {
        @Override
        public Turn start(Instant at) {
            return machine.start(at);
        }

        @Override
        public Turn next(FlowState state, Input input, Instant at) {
            return machine.next(state, input, at);
        }

        @Override
        public Turn resume(FlowState state, Instant at) {
            return machine.resume(state, at);
        }
    }

    private record Names(Settings settings, PromptBook prompts) implements Known {
        @Override
        public Collection<String> names(Mention.Kind kind) {
            return switch (kind) {
                case PROMPT -> prompts.keys();
                case CALENDAR -> settings.calendars().keySet();
                case QUEUE -> settings.queues().keySet();
                case DESTINATION -> settings.destinations().keySet();
                case ARTICLE -> Set.of();
                case SWITCH -> settings.switches().keySet();
                case FLOW -> List.of();
                case SERVICE -> settings.services().keySet();
                case SKILL -> {
                    Set<String> skills = new TreeSet<>();
                    settings.agents()
                            .forEach(agent -> skills.addAll(agent.skills().keySet()));
                    yield skills;
                }
                case LANGUAGE ->
                    settings.languages().all().stream().map(Language::tag).toList();
            };
        }

        @Override
        public boolean isSaid(String prompt, Language language) {
            return prompts.has(prompt, language);
        }

        @Override
        public Set<String> values(String prompt) {
            return prompts.placeholders(prompt);
        }
    }
}
