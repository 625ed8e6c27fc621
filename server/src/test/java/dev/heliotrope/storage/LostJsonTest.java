package dev.heliotrope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent.Lost;
import dev.heliotrope.call.CallEvent.ToldLost;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The reasons of many, within what a row of the database takes. */
class LostJsonTest {
    private static List<Lost> lost(int many, IntFunction<String> agent, IntFunction<String> words) {
        return IntStream.range(0, many)
                .<Lost>mapToObj(
                        i -> new ToldLost(Map.of("agent", agent.apply(i), "has", i % 3, "words", words.apply(i))))
                .toList();
    }

    @Test
    void thoseOfAFewStandOneByOne() {
        List<Lost> few = lost(200, i -> "a" + (100 + i), i -> "phone in use");
        assertThat(LostJson.write(few)).hasSize(200);
        assertThat(LostJson.read(LostJson.write(few))).isEqualTo(few);
    }

    @Test
    void thoseOfManyStandTogetherAndAreReadOneByOneInTheOrderOfIds() {
        List<Lost> many = lost(5_000, i -> "a" + (10_000 + i), i -> "Czech " + i % 3 + " < 4");
        assertThat(LostJson.write(many)).hasSize(3);
        assertThat(LostJson.read(LostJson.write(many))).isEqualTo(many);
    }

    /** So many have no room, each with a reason of their own or with a long id. */
    @Test
    void whereThereIsNoRoomForAllTheOthersAreCounted() {
        assertRoom(lost(50_000, i -> "a" + (100_000 + i), i -> "idle " + i + " ms less"));
        assertRoom(lost(50_000, i -> "an-agent-with-quite-a-long-name-" + (100_000 + i), i -> "phone in use"));
    }

    private static void assertRoom(List<Lost> lost) {
        String written = LostJson.write(lost).toString();
        assertThat(written.length()).isBetween(850_000, 950_000);
        List<Lost> read = LostJson.read(LostJson.write(lost));
        assertThat(read.getFirst().facts().get("agent"))
                .as("sorts before all ids")
                .isEqualTo("(" + (50_001 - read.size()) + " others)");
        assertThat(new HashSet<>(lost).containsAll(read.subList(1, read.size())))
                .isTrue();
    }
}
