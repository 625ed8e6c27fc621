package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.PhoneState;
import dev.heliotrope.metrics.AgentMeters;
import dev.heliotrope.metrics.ServerMeters;
import dev.heliotrope.routing.AgentState;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Roster;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeadCountTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private final ServerMeters meters = new ServerMeters();
    private final AgentMeters agents = new AgentMeters(meters.registry());

    @AfterEach
    void close() {
        meters.close();
    }

    private static Roster shipped() {
        Project project = new Project(HOME, HOME.resolve("config"), HOME.resolve("ivr-flows"), HOME);
        List<AgentState> states = new Loading(project)
                .load().snapshot().orElseThrow().settings().agents().stream()
                        .map(agent -> AgentState.signedOut(agent, NINE))
                        .toList();
        AgentState first = states.getFirst().with(Presence.SIGNED_IN, NINE).with(PhoneState.FREE, NINE);
        return new Roster(List.of(first, states.get(1), states.get(2)), Map.of());
    }

    @Test
    void countsEverybodyOnceAndNamesEmptyGroupsToo() {
        String read = new HeadCount(() -> CompletableFuture.completedFuture(shipped()), agents, meters::scrape).get();

        assertThat(read)
                .contains("heliotrope_agents{phone=\"free\",presence=\"signed-in\"} 1.0")
                .contains("heliotrope_agents{phone=\"unregistered\",presence=\"signed-out\"} 2.0")
                .contains("heliotrope_agents{phone=\"busy\",presence=\"not-responding\"} 0.0");
    }

    @Test
    void aFloorThatDoesNotAnswerHoldsNobodyUp() {
        String read = new HeadCount(CompletableFuture::new, agents, meters::scrape).get();

        assertThat(read).contains("jvm_").doesNotContain("heliotrope_agents{");
    }
}
