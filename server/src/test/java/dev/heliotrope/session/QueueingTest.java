package dev.heliotrope.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Language;
import dev.heliotrope.flow.Request.Enqueue;
import dev.heliotrope.flow.Request.Standing;
import dev.heliotrope.routing.Request;
import dev.heliotrope.routing.Trait;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a flow's queue step asks of routing. */
class QueueingTest {
    @Test
    void whatTheStepPrefersIsPreferredAndNotNeeded() {
        Standing standing = new Standing("broken", Duration.ofMinutes(2), true, Map.of("billing", 2));
        Enqueue step = new Enqueue("support", Map.of("warranty", 3), Duration.ofMinutes(9), standing);
        Request request = Queueing.asFlowSays(step, new Language("cs"));

        assertThat(request.preferred()).containsExactly(new Trait.Skill("billing", 2));
        assertThat(request.required().toString()).contains("warranty").doesNotContain("billing");
        assertThat(request.about()).isEqualTo("broken");
        assertThat(request.priority().headStart()).isEqualTo(Duration.ofMinutes(2));
        assertThat(standing.words()).isEqualTo("about broken, 120 s ahead, vip, rather billing 2");
    }
}
