package dev.heliotrope.config;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Channel;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code agents.yaml}. */
final class AgentsReader {
    private static final Pattern EXTENSION = Pattern.compile("[0-9]{2,6}");

    private static final int MOST_AT_ONCE = 100;

    private final Names teams;
    private final Names languages;
    private final Rota rota;
    private final Map<String, String> extensions = new HashMap<>();

    private AgentsReader(Names teams, Names languages, Rota rota) {
        this.teams = teams;
        this.languages = languages;
        this.rota = rota;
    }

    static List<Agent> read(Fields file, Names teams, Names languages, Rota rota) {
        AgentsReader reader = new AgentsReader(teams, languages, rota);
        return file.get("agents").requiredEntries().stream()
                .flatMap(entry -> reader.agent(entry).stream())
                .toList();
    }

    private Optional<Agent> agent(Value.Named entry) {
        String id = Words.id(entry, "an agent");
        return entry.value().record(fields -> agent(fields, id));
    }

    private Agent agent(Fields fields, String id) {
        String name = Words.name(fields.get("name"), id);
        String team = teams.in(fields.get("team")).orElse("");
        rota.agent(fields, id, name, team);
        return new Agent(
                id,
                name,
                extension(fields.get("extension"), id),
                team,
                languages(fields.get("languages")),
                skills(fields.get("skills")),
                capacity(fields.get("capacity")));
    }

    /** How channels are written. */
    private enum Kind {
        CALLS(Channel.VOICE),
        CHATS(Channel.CHAT),
        MESSAGES(Channel.MESSAGE),
        EMAILS(Channel.EMAIL);

        private final Channel channel;

        Kind(Channel channel) {
            this.channel = channel;
        }
    }

    private static Map<Channel, Integer> capacity(Value value) {
        return value.isThere() ? value.record(AgentsReader::capacity).orElse(Agent.ONE_CALL) : Agent.ONE_CALL;
    }

    /** A phone has one call at a time. */
    private static Map<Channel, Integer> capacity(Fields fields) {
        Map<Channel, Integer> capacity = new EnumMap<>(Channel.class);
        for (Kind kind : Kind.values()) {
            int most = kind == Kind.CALLS ? 1 : MOST_AT_ONCE;
            int usual = kind == Kind.CALLS ? 1 : 0;
            capacity.put(
                    kind.channel,
                    fields.get(kind.name().toLowerCase(Locale.ROOT)).whole(0, most, usual));
        }
        return capacity;
    }

    private String extension(Value value, String agent) {
        Optional<String> extension = value.parsed("2 to 6 digits", text -> Words.matching(EXTENSION, text));
        String other =
                extension.map(digits -> extensions.putIfAbsent(digits, agent)).orElse(null);
        if (other != null) {
            value.error("extension-twice", "extension " + Quoted.of(extension.get()) + " is already that of " + other);
        }
        return extension.orElse("");
    }

    private Map<Language, Integer> languages(Value value) {
        Map<Language, Integer> levels = new LinkedHashMap<>();
        for (Value.Named entry : value.entries()) {
            int level = entry.value().whole(1, 5);
            languages
                    .in(entry.key("a language"))
                    .filter(Language::isTag)
                    .ifPresent(tag -> levels.put(new Language(tag), level));
        }
        if (value.isEmpty()) {
            value.error("no-languages", "an agent must speak at least one language, with a level from 1 to 5: {cs: 5}");
        }
        return levels;
    }

    /** Skills with levels from 1 to 5; what skills there are is said by those who have them. */
    static Map<String, Integer> skills(Value value) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        for (Value.Named entry : value.entries()) {
            int level = entry.value().whole(1, 5);
            levels.put(Words.id(entry, "a skill"), level);
        }
        return levels;
    }
}
