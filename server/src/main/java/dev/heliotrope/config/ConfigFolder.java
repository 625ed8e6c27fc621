package dev.heliotrope.config;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.HolidayCalendars;
import dev.heliotrope.remote.RemoteService;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Team;
import dev.heliotrope.yaml.Fields;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The admin's folder {@code config/}. Start-up, check and reload all call {@link #read}, which sees every error of every
 * file at once. The reading of one folder is one object; nothing of it is kept.
 */
public final class ConfigFolder {
    private final Path folder;
    private final CalendarReader calendars;
    private final Rota rota = new Rota();
    private final Problems problems = new Problems();
    private Shares shares = Shares.NONE;

    private ConfigFolder(Path folder, HolidayCalendars holidays, @Nullable LocalDate today) {
        this.folder = folder;
        this.calendars = new CalendarReader(holidays, today);
    }

    /**
     * For who wants the settings: with every error, but without warnings of what is to come. Blocks. Files are called {@code
     * NAME/teams.yaml} in diagnostics, where NAME is how {@code folder} was given.
     */
    public static Loaded<Settings> read(Path folder, HolidayCalendars holidays) {
        return new ConfigFolder(folder, holidays, null).read();
    }

    /** With warnings of what is to come after {@code today}, too. */
    public static Loaded<Settings> read(Path folder, HolidayCalendars holidays, LocalDate today) {
        return new ConfigFolder(folder, holidays, today).read();
    }

    private Map<String, Queue> queues(Fields file, Names languages, Names skills, Names known) {
        shares = SharesReader.read(file, skills);
        return QueuesReader.read(file, languages, skills, known);
    }

    private Loaded<Settings> read() {
        ConfigFile languageFile = required("languages.yaml");
        ConfigFile teamFile = required("teams.yaml");
        Names teamNames = teamFile.names("team", "teams");
        Names languageNames = languageFile.names("language", "languages");
        Optional<Languages> languages = languageFile.read(file -> LanguagesReader.read(file, languageNames));
        Optional<List<DialledNumber>> numbers =
                required("numbers.yaml").read(file -> NumbersReader.read(file, languageNames));
        Optional<Map<String, Team>> teams = teamFile.read(file -> new TeamsReader(calendars, rota).read(file));
        Optional<List<Agent>> agents =
                required("agents.yaml").read(file -> AgentsReader.read(file, teamNames, languageNames, rota));
        ConfigFile queueFile = required("queues.yaml");
        Names queueNames = queueFile.names("queue", "queues");
        Optional<Map<String, Queue>> queues =
                queueFile.read(file -> queues(file, languageNames, skills(agents), queueNames));
        Map<String, Calendar> ofTeams = calendarsOf(teams.orElse(Map.of()));
        Optional<Map<String, Calendar>> named = optional("hours.yaml")
                .readOptional(file -> new NamedCalendarsReader(calendars, teamNames, ofTeams).read(file));
        Map<String, Calendar> all = both(named.orElse(Map.of()), ofTeams);
        Optional<List<Promise>> promises = optional("coverage.yaml").readOptional(file -> new PromisesReader(
                        new PromisesReader.Known(
                                languageNames,
                                skills(agents),
                                new Names("queue", queues.map(Map::keySet)),
                                new Names("calendar", named.map(known -> all.keySet()))),
                        calendars,
                        all)
                .read(file));
        Optional<Map<String, RemoteService>> services =
                optional("services.yaml").readOptional(file -> new ServicesReader(folder).read(file));
        Optional<Map<String, Destination>> destinations =
                optional("transfers.yaml").readOptional(DestinationsReader::read);
        Optional<Map<String, Switch>> switches =
                optional("switches.yaml").readOptional(file -> SwitchesReader.read(file, all.keySet()));
        Optional<ServerSettings> server =
                optional("server.yaml").readOptional(file -> new ServerReader(folder).read(file));
        return Loaded.of(
                problems,
                () -> new Settings(
                        languages.orElseThrow(),
                        new DialledNumbers(numbers.orElseThrow()),
                        rota.filled(teams.orElseThrow()),
                        agents.orElseThrow(),
                        queues.orElseThrow(),
                        all,
                        promises.orElseThrow(),
                        services.orElseThrow(),
                        destinations.orElseThrow(),
                        switches.orElseThrow(),
                        server.orElseThrow(),
                        shares));
    }

    private ConfigFile required(String file) {
        return ConfigFile.required(folder, file, problems);
    }

    private ConfigFile optional(String file) {
        return ConfigFile.optional(folder, file, problems);
    }

    private static Names skills(Optional<List<Agent>> agents) {
        return new Names("skill", agents.map(all -> all.stream()
                .flatMap(agent -> agent.skills().keySet().stream())
                .collect(Collectors.toSet())));
    }

    private static Map<String, Calendar> calendarsOf(Map<String, Team> teams) {
        Map<String, Calendar> calendars = new HashMap<>();
        teams.forEach((id, team) -> calendars.put(id, team.calendar()));
        return calendars;
    }

    private static <V> Map<String, V> both(Map<String, V> one, Map<String, V> other) {
        Map<String, V> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }
}
