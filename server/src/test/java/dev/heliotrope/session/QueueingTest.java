package dev.heliotrope.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Language;
import dev.heliotrope.flow.Request.Enqueue;
import dev.heliotrope.flow.Request.Standing;
import dev.heliotrope.routing.Request;
import dev.heliotrope.routing.Trait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a flow's queue step asks of routing. */
class QueueingTest {
    @Test
    void whatTheStepPrefersIsPreferredAndNotNeeded() {
        Trait either = new Trait.Any(List.of(new Trait.OneOf(Set.of("jana")), new Trait.Skill("claims", 4)));
        Standing standing = new Standing(
                "broken",
                Duration.ofMinutes(2),
                true,
                new Trait.Not(new Trait.OneOf(Set.of("petr"))),
                List.of(new Trait.Skill("billing", 2), either));
        Enqueue step = new Enqueue("support", Map.of("warranty", 3), Duration.ofMinutes(9), standing);
        Request request = Queueing.asFlowSays(step, new Language("cs"));

        assertThat(request.preferred()).containsExactly(new Trait.Skill("billing", 2), either);
        assertThat(request.required().words()).isEqualTo("warranty 3, not petr");
        assertThat(request.about()).isEqualTo("broken");
        assertThat(request.priority().headStart()).isEqualTo(Duration.ofMinutes(2));
        assertThat(standing.words())
                .isEqualTo(
                        "about broken, 120 s ahead, vip, needs not petr, rather billing 2, rather (jana or claims 4)");
    }
}
