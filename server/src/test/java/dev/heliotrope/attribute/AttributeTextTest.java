package dev.heliotrope.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.routing.Trait;
import dev.heliotrope.yaml.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeTextTest {
    private static Trait read(String yaml) {
        Problems problems = new Problems();
        Trait trait = Yaml.parse(yaml, "asked.yaml", problems)
                .map(value -> AttributeReader.read(value).trait())
                .orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        return trait;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ skills: { billing: 3 } }",
                "{ skills: { support: 4, billing: 2 }, languages: { cs: 5 }, agents: [eleni, ivana] }",
                "{ any: [{ skills: { support: 5 } }, { skills: { support: 4 }, agents: [eleni, ivana] }] }",
                "{ languages: { cs: 5 }, not: { agents: [petr] } }",
                "{ all: [{ languages: { cs: 5 } }, { languages: { en: 3 } }] }",
                "{ all: [{ agents: [petr] }, { skills: { billing: 1 } }] }",
                "{ all: [{ skills: { billing: 1 } }, { all: [{ agents: [petr] }, { skills: { support: 1 } }] }] }",
                "{ agents: [\"201\", \"o'neill \\\"x\\\"\"] }",
            })
    void whatIsWrittenIsReadAsTheSame(String yaml) {
        assertThat(AttributeText.of(read(yaml))).isEqualTo(yaml);
    }

    @Test
    void theSameSkillTwiceIsNotOneKeyTwice() {
        Trait twice = new Trait.All(List.of(new Trait.Skill("a", 1), new Trait.Skill("a", 2)));
        assertThat(read(AttributeText.of(twice))).isEqualTo(twice);
    }

    @Test
    void nothingIsAnEmptyMapping() {
        assertThat(AttributeText.of(Trait.All.ANYBODY)).isEqualTo("{}");
        assertThat(AttributeText.of(List.of())).isEqualTo("[]");
    }
}
