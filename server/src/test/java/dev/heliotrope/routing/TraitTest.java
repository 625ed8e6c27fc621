package dev.heliotrope.routing;

import static dev.heliotrope.routing.World.CZECH;
import static dev.heliotrope.routing.World.ENGLISH;
import static dev.heliotrope.routing.World.GREEK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be asked of an agent, how good somebody is at it, and how it is said. */
class TraitTest {
    private static final Agent JANA =
            new Agent("jana", "Jana", "1", "prague", Map.of(CZECH, 5, ENGLISH, 2), Map.of("billing", 3, "claims", 1));
    private static final Trait BILLING = new Trait.Skill("billing", 2);
    private static final Trait CLAIMS = new Trait.Skill("claims", 2);
    private static final Trait TONGUES = new Trait.Speaks(List.of(ENGLISH, CZECH), 3);

    @Test
    void atSeveralThingsTheLevelsAddUpAndOfAlternativesTheBestCounts() {
        assertThat(new Trait.All(List.of(BILLING, CLAIMS, TONGUES)).level(JANA)).isEqualTo(3 + 1 + 5);
        assertThat(new Trait.Any(List.of(CLAIMS, BILLING)).level(JANA)).isEqualTo(3);
        assertThat(new Trait.Any(List.of()).level(JANA)).isZero();
        assertThat(new Trait.Not(BILLING).level(JANA)).isZero();
        assertThat(new Trait.OneOf(Set.of("jana")).level(JANA)).isZero();
    }

    @Test
    void whatIsMissingIsTheFirstThingThatIs() {
        assertThat(new Trait.All(List.of(BILLING, CLAIMS)).missing(JANA)).isEqualTo(new Refusal.Skill("claims", 1, 2));
        assertThat(new Trait.Any(List.of(CLAIMS, BILLING)).missing(JANA)).isNull();
        assertThat(new Trait.Any(List.of(CLAIMS, new Trait.Speaks(List.of(GREEK), 1))).missing(JANA))
                .extracting(Refusal::words)
                .isEqualTo("claims 1 < 2 and Greek 0 < 1");
        assertThat(new Trait.Any(List.of()).missing(JANA))
                .extracting(Refusal::words)
                .isEqualTo("nobody is asked for");
        assertThat(new Trait.Skill("billing", 3).isIn(JANA)).isTrue();
        assertThat(new Trait.Skill("billing", 4).isIn(JANA)).isFalse();
    }

    @Test
    void isSaidAsItIsAsked() {
        Trait nobody = new Trait.Not(new Trait.OneOf(Set.of("jana", "petr")));
        Trait all = new Trait.All(List.of(TONGUES, Trait.All.ANYBODY, new Trait.Any(List.of(BILLING, CLAIMS)), nobody));
        assertThat(all.words()).isEqualTo("English or Czech 3, (billing 2 or claims 2), not jana or petr");
        assertThat(all.words(id -> id.equals("jana") ? "Jana Nováková" : id)).endsWith("not Jana Nováková or petr");
        assertThat(Trait.All.ANYBODY.words()).isEqualTo("anybody");
        assertThat(Trait.All.ANYBODY.and(BILLING)).isEqualTo(BILLING);
        assertThat(BILLING.and(Trait.All.ANYBODY)).isEqualTo(BILLING);
    }

    @Test
    void theCallersLanguageIsAcceptedOnce() {
        Need need = new Need(2, List.of(ENGLISH, CZECH), Map.of());
        assertThat(need.accepted(CZECH)).containsExactly(CZECH, ENGLISH);
        assertThat(need.words(GREEK)).isEqualTo("Greek or English or Czech 2");
    }
}
