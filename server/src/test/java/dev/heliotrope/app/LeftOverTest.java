package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.rehearsal.Transcript;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a simulated caller does in vain is told, with where the call was. */
class LeftOverTest {
    private static final ShippedTests SHIPPED = ShippedTests.read();

    private static List<LeftOver> left(String name, String keys) {
        Flow flow = Objects.requireNonNull(SHIPPED.stage().flows().get(name));
        List<LeftOver> left = new ArrayList<>();
        Simulation.play(
                flow,
                new TriedFlow(flow, SHIPPED.stage()).facts(),
                Instant.parse("2026-11-24T10:00:00Z"),
                SHIPPED.stage(),
                KeyList.of(keys, Map.of()),
                new Transcript(entry -> {}),
                new TestScribe(SHIPPED.stage().flows()),
                left::add);
        return left;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            returns      | 1,4,7391         | 7391 is left over: the call is in queue orders
            reception    | 1,talk           | talk is left over: the call is in step menu
            reception    | 1,3,-,wait:1s    | - is left over: the call is in queue support
            returns      | 1234#            | 234# is left over: step language asks for fewer keys
            feedback     | 5,7,talk         | 7,talk is left over: the call is over
            """)
    void isToldWithWhereTheCallWas(String flow, String keys, String sentence) {
        assertThat(left(flow, keys)).extracting(LeftOver::sentence).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order-status | 1,4711#,1,12347391           | •••• is left over: step ask-pin asks for fewer keys
            order-status | 17391                        | •••• is left over: step language asks for fewer keys
            order-status | 1,4711#,17391,hang-up        | •••• is left over: step ask-order asks for fewer keys
            reception    | 1,3,7391#                    | ••••• is left over: the call is in queue support
            reception    | 1,3,wait:5s,talk,7391,-,wait:40s | ••••,-,wait:40s is left over: the call is over
            """)
    void whereAPinIsAskedForOnlyHowManyKeysAreTold(String flow, String keys, String sentence) {
        assertThat(left(flow, keys)).extracting(LeftOver::sentence).containsExactly(sentence);
    }

    @Test
    void nothingIsToldWhereAllIsTaken() {
        assertThat(left("reception", "1,3,wait:5s,talk")).isEmpty();
    }

    @Test
    void programsGetALineAsOfWhatHappens() {
        assertThat(left("returns", "1,4,7391").getFirst().json(Instant.EPOCH))
                .isEqualTo("{\"kind\":\"left-over\",\"what\":\"7391\",\"why\":\"the call is in queue orders\","
                        + "\"at\":\"1970-01-01T00:00:00Z\"}");
    }
}
