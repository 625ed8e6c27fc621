package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.LineAction;
import dev.heliotrope.config.Settings;
import dev.heliotrope.flow.Errand.Destination;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes a dial string, with the project's own agents and outside numbers. */
class TransferWaysTest {
    private static final Settings SETTINGS = Loading.settings(
            new Project(Path.of(".."), Path.of("..", "config"), Path.of("..", "ivr-flows"), Path.of("none")));

    @Test
    void agentsAndTheNumbersOfTheListCanBeDialled() {
        assertThat(TransferWays.of(SETTINGS, new Destination.Inside("201")))
                .map(LineAction.Connect::resource)
                .contains("PJSIP/201");
        assertThat(TransferWays.of(SETTINGS, new Destination.Outside("duty")))
                .map(LineAction.Connect::resource)
                .contains("PJSIP/+420222000999@trunk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+420222000999",
                "19005550199",
                "20",
                "2011",
                "201@trunk",
                "201&PJSIP/+19005550199@trunk",
                "201,30,g",
                "duty",
                "trunk",
                "${EXTEN}",
                "",
                " 201",
                "201\n"
            })
    void nothingElseCanBe(String keyed) {
        assertThat(TransferWays.of(SETTINGS, new Destination.Inside(keyed))).isEmpty();
        if (!keyed.equals("duty")) {
            assertThat(TransferWays.of(SETTINGS, new Destination.Outside(keyed)))
                    .isEmpty();
        }
    }
}
