package dev.heliotrope.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.call.Language;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final FlowState STATE = new FlowState(
            "reception",
            "0123456789ab",
            "main-menu",
            2,
            17,
            new Language("fr-CA"),
            Map.of(
                    "reason",
                    "Ženeva, 50 % & \"více\" $HOME = ;\n",
                    "account",
                    "",
                    "number",
                    "5",
                    "attempts",
                    -3L,
                    "most",
                    Long.MAX_VALUE,
                    "share",
                    0.1,
                    "vip",
                    true,
                    "known",
                    false));

    @Test
    void aStateComesBackWholeWithItsTypes() {
        String text = STATE.save().with("q.joined", "2026-11-05T10:00:00Z").text();
        Checkpoint read = Checkpoint.parse(text).orElseThrow();
        assertThat(FlowState.from(read)).contains(STATE);
        assertThat(read.get("q.joined")).contains("2026-11-05T10:00:00Z");
        assertThat(read.text()).isEqualTo(text);
    }

    @Test
    void theTextIsFitForAChannelVariable() {
        assertThat(STATE.save().text()).startsWith("l=fr-CA&f=reception&").matches("[A-Za-z0-9.*_%+=&-]+");
    }

    @Test
    void theLanguageIsFirstEvenWhenThereIsNone() {
        Checkpoint none = Checkpoint.of(null);
        assertThat(none.text()).startsWith("l=&");
        assertThat(Checkpoint.parse(none.text()).orElseThrow().language()).isEmpty();
        assertThat(Checkpoint.parse(none.text()).flatMap(FlowState::from)).isEmpty();
        assertThat(Checkpoint.of(new Language("cs")).language()).contains(new Language("cs"));
    }

    @Test
    void textThatIsCutOffAnywhereIsNoState() {
        String text = STATE.save().text();
        for (int length = 0; length < text.length(); length++) {
            assertThat(Checkpoint.parse(text.substring(0, length)))
                    .as("cut at %d", length)
                    .isEmpty();
        }
    }

    @Test
    void piecesOfTwoStatesAreNoState() {
        String one = STATE.save().text();
        String other = new FlowState("reception", "ba9876543210", "wait", 1, 18, new Language("cs"), Map.of("a", 1L))
                .save()
                .text();
        for (int cut = 3; cut < other.length(); cut++) {
            assertThat(Checkpoint.parse(one.substring(0, cut) + other.substring(cut)))
                    .as("cut at %d", cut)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&z=",
                "l=cs",
                "l=cs&z=0",
                "l=&l=&z=c3a5bd3a",
                "=&z=0",
                "%&z=0",
                "l=cs&f=%zz&z=0",
                "l=../../etc&z=0",
                "\0",
                "l=cs&f=reception&v=x&s=y&n=-1&m=0"
            })
    void hostileTextIsNoState(String text) {
        assertThat(Checkpoint.parse(text)).isEmpty();
    }

    @Test
    void aRightChecksumDoesNotMakeNonsenseAState() {
        Checkpoint good = STATE.save();
        for (String value : new String[] {"", "x", "-1", "99999999999", "1.5"}) {
            assertThat(FlowState.from(good.with("n", value))).as(value).isEmpty();
        }
        for (String value : new String[] {"", "i", "iX", "dY", "q5", "i99999999999999999999"}) {
            assertThat(FlowState.from(good.with("x.attempts", value))).as(value).isEmpty();
        }
    }

    @Test
    void randomTextNeverThrows() {
        Random random = new Random(20261105);
        String alphabet = "l=&z%0aAf+.\0\ud800é";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, alphabet.length()).forEach(c -> text.append(alphabet.charAt(c)));
            assertThat(Checkpoint.parse(text.toString()).flatMap(FlowState::from))
                    .isEmpty();
        }
        assertThat(Checkpoint.parse("l=&".repeat(3000))).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"l", "z", "", "Q", "a b", "a&b", "ä"})
    void aPairNeedsANameOfItsOwn(String name) {
        assertThatThrownBy(() -> STATE.save().with(name, "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
