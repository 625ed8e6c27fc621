package dev.heliotrope.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.flow.Checkpoint;
import dev.heliotrope.routing.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SavedMemoTest {
    private static final Instant AT = Instant.ofEpochMilli(1_772_539_200_123L);
    private static final Memo.Arrived ARRIVED =
            new Memo.Arrived(AT, new PhoneNumber("+420601000001"), new PhoneNumber("100"));

    private static Memo reread(Memo memo) {
        String text = SavedMemo.add(memo, Checkpoint.of(new Language("cs"))).text();
        return Checkpoint.parse(text).flatMap(SavedMemo::read).orElseThrow();
    }

    @Test
    void whatIsKeptIsReadBack() {
        Memo bare = new Memo(ARRIVED, true, null, null);
        assertThat(reread(bare)).isEqualTo(bare);
        Place inLine =
                new Place(AT, 3, AT.plusMillis(9), 2, false, Map.of("jana", AT, "d'Arcy & co", AT.plusMillis(1)));
        Memo.Place place = new Memo.Place("support", AT.plusMillis(5), inLine);
        Memo full = new Memo(ARRIVED, false, place, new Memo.Out("id-1", "jana"));
        assertThat(reread(full)).isEqualTo(full);
        Memo promised = full.promising(AT.plusMillis(180_000));
        assertThat(reread(promised)).isEqualTo(promised);
        assertThat(reread(promised.outside()).promised())
                .as("kept for another queue")
                .isEqualTo(promised.promised());
        assertThat(promised.afterTalk().promised()).isNull();
        Memo connecting = bare.connecting(true);
        assertThat(reread(connecting)).isEqualTo(connecting);
        Memo between = new Memo(ARRIVED, false, place.outside(), null);
        assertThat(reread(between)).isEqualTo(between);
        Memo withheld = new Memo(new Memo.Arrived(AT, PhoneNumber.WITHHELD, PhoneNumber.WITHHELD), false, null, null);
        assertThat(reread(withheld)).isEqualTo(withheld);
    }

    @Test
    void pairsOfSomebodyElseAreNoMemo() {
        Checkpoint bare = Checkpoint.of(null);
        assertThat(SavedMemo.read(bare)).isEmpty();
        assertThat(SavedMemo.read(bare.with("a", "soon"))).isEmpty();
        Checkpoint whole = SavedMemo.add(new Memo(ARRIVED, false, null, null), bare);
        assertThat(SavedMemo.read(whole.with("c", "'; DROP"))).isEmpty();
        assertThat(SavedMemo.read(whole.with("q", "support"))).isEmpty();
        assertThat(SavedMemo.read(whole.with("o", "id-1"))).isEmpty();
    }

    @Test
    void aCallerWhomFiftyAgentsDidNotAnswerStillFits() {
        Map<String, Instant> excluded = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            excluded.put("agent-with-a-long-name-" + i, AT);
        }
        Memo memo = new Memo(
                ARRIVED,
                false,
                new Memo.Place("support", AT, new Place(AT, 0, AT, 0, true, excluded)),
                new Memo.Out("o", "g"));
        assertThat(SavedMemo.add(memo, Checkpoint.of(null)).text())
                .hasSizeLessThan(LineAction.Remember.LONGEST_CHECKPOINT);
    }
}
