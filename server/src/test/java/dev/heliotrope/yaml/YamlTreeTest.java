package dev.heliotrope.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTreeTest {
    private static final String TEAMS = """
            # teams
            teams:
              prague:
                zone: Europe/Prague
                days: [mon, tue,
                       wed]
              "kyiv":
                - '5'
            """;

    @Test
    void everyValueKnowsItsPlace() {
        YamlNode tree = Parsed.tree(TEAMS);
        assertThat(tree.at()).hasToString("f.yaml:2:1");
        assertThat(Parsed.at(tree, "teams", "prague").at()).hasToString("f.yaml:4:5");
        assertThat(Parsed.at(tree, "teams", "prague", "zone").at()).hasToString("f.yaml:4:11");
        assertThat(Parsed.at(tree, "teams", "prague", "days", 2).at()).hasToString("f.yaml:6:12");
        assertThat(Parsed.at(tree, "teams", "kyiv", 0).at()).hasToString("f.yaml:8:7");
        YamlMap teams = (YamlMap) Parsed.at(tree, "teams");
        assertThat(teams.entries().get(1).key().at()).hasToString("f.yaml:7:3");
        assertThat(teams.entries()).extracting(YamlMap.Entry::name).containsExactly("prague", "kyiv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +420222000111 | +420222000111
            007           | 007
            08:00         | 08:00
            no            | no
            1.10          | 1.10
            "0123"        | 0123
            """)
    void keepsTextAsItWasWritten(String written, String read) {
        assertThat(((YamlScalar) Parsed.at(Parsed.tree("a: " + written), "a")).text())
                .isEqualTo(read);
    }

    @Test
    void plainValuesHaveTypesAndQuotedOnesAreText() {
        YamlNode tree = Parsed.tree("[1, -2, 3.5, 1e3, true, 'true', null, ~, '', yes, 99999999999999999999]");
        assertThat(((YamlList) tree).items())
                .map(item -> ((YamlScalar) item).value().orElse("nothing"))
                .isEqualTo(List.of(
                        1L, -2L, 3.5, 1000.0, true, "true", "nothing", "nothing", "", "yes", "99999999999999999999"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~a: one + X~                     | 1:10
            ~a: 'it''s + X'~                 | 1:13
            ~a: "\\u0041\\n + X"~            | 1:16
            ~a: "\\U0001F600 + X"~           | 1:18
            ~a: 😀 + X~                      | 1:8
            ~a: |↵  one↵↵   two X~           | 4:8
            ~a: |-←↵  one←↵  X~              | 3:3
            ~a: >↵  one↵  two↵↵  tri X~      | 5:7
            ~a: one↵  two X~                 | 2:7
            ~a: "one↵  two X"~               | 2:7
            ~a: "one \\↵  two X"~            | 2:7
            ~a: |2↵   one X~                 | 2:8
            """)
    void anErrorInsideTextHasItsOwnColumn(String yaml, String place) {
        String text = yaml.replace("↵", "\n").replace("←", "\r");
        YamlScalar scalar = (YamlScalar) Parsed.at(Parsed.tree(text), "a");
        assertThat(scalar.at(scalar.text().indexOf('X'))).hasToString("f.yaml:" + place);
    }

    @Test
    void anEmptyFileIsNothing() {
        assertThat(Parsed.complaints("", root -> assertThat(root.isThere()).isFalse()))
                .isEmpty();
        assertThat(Parsed.complaints(
                        "# only words\n", root -> assertThat(root.isThere()).isFalse()))
                .isEmpty();
    }
}
