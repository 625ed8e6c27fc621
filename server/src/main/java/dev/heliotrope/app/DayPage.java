package dev.heliotrope.app;

import dev.heliotrope.history.Interaction;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Team;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What became of everybody who called on the day that follows the sun, and why, a line or two each. */
record DayPage(DayHistory history) {
    private static final List<String> TITLES = List.of("WHO", "FROM", "WAITED", "ANSWERED BY", "AT", "CALL");

    List<String> table(List<DemoCaller> cast) {
        TextTable table = new TextTable(TITLES);
        cast.forEach(caller -> table.add(row(caller, history.call(caller))));
        return table.lines();
    }

    private List<String> row(DemoCaller caller, Interaction call) {
        Optional<Agent> agent = history.agent(call);
        Optional<Team> team = agent.flatMap(history::team);
        String name = agent.map(Agent::name).orElse("nobody: hung up");
        return List.of(
                caller.who(),
                caller.number(),
                call.waited().map(DayPage::minutes).orElse("-"),
                name + team.map(site -> ", " + site.name()).orElse(""),
                team.map(site -> SiteTimes.site(site, call.talks().getLast().at()))
                        .orElse(""),
                call.id().value());
    }

    private static String minutes(Duration waited) {
        return String.format(Locale.ROOT, "%d:%02d", waited.toMinutes(), waited.toSecondsPart());
    }
}
