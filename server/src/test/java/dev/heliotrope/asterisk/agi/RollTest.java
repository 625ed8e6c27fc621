package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RollTest {
    private static final CallHandler NOBODY = line -> {};

    private final Reception reception = new Reception(AgiLimits.STANDARD, new byte[] {'k'}, NOBODY, new Refusals());
    private final EmbeddedChannel channel = new EmbeddedChannel();

    private AgiSession session() {
        return new AgiSession(channel, reception);
    }

    @Test
    void keepsTheOrderWhoeverLeavesOrGoesToAnother() {
        Random random = new Random(11);
        Roll here = new Roll();
        Roll there = new Roll();
        List<AgiSession> expectedHere = new ArrayList<>();
        List<AgiSession> expectedThere = new ArrayList<>();
        for (int round = 0; round < 2000; round++) {
            if (expectedHere.isEmpty() || random.nextInt(3) == 0) {
                AgiSession came = session();
                here.add(came.place(), round);
                expectedHere.add(came);
            } else {
                AgiSession moved = expectedHere.remove(random.nextInt(expectedHere.size()));
                if (random.nextBoolean()) {
                    there.add(moved.place(), round);
                    expectedThere.add(moved);
                } else {
                    Roll.leave(moved.place());
                }
            }
            assertThat(here.all()).isEqualTo(expectedHere);
        }
        assertThat(there.all()).isEqualTo(expectedThere);
    }

    @Test
    void knowsWhoCameBeforeAnInstantAlsoWhenTheClockWrapsRound() {
        Roll roll = new Roll();
        AgiSession early = session();
        AgiSession late = session();
        roll.add(early.place(), Long.MAX_VALUE - 5);
        roll.add(late.place(), Long.MIN_VALUE + 5);
        assertThat(roll.before(Long.MIN_VALUE)).containsExactly(early);
        assertThat(roll.before(Long.MIN_VALUE + 6)).containsExactly(early, late);
        Roll.leave(early.place());
        Roll.leave(early.place());
        assertThat(roll.before(Long.MIN_VALUE + 6)).containsExactly(late);
    }
}
