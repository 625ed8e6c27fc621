package dev.heliotrope.session;

import static dev.heliotrope.session.FakeHouse.JANA;
import static dev.heliotrope.session.FakeHouse.OLIVIA;
import static dev.heliotrope.session.FakeHouse.PETR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.LastAgent;
import dev.heliotrope.routing.Need;
import dev.heliotrope.routing.Order;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.QueueStep;
import dev.heliotrope.routing.Relax;
import dev.heliotrope.routing.Sticky;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a queue does when it has nothing more to try, and for a caller's last agent. */
class QueueEndTest {
    private static final Need CALLERS_LANGUAGE = new Need(3, List.of(), Map.of());

    private static Queue support(Relax relax, End end, @Nullable Sticky sticky) {
        List<QueueStep> steps = List.of(new QueueStep(CALLERS_LANGUAGE, relax));
        return new Queue("support", steps, end, Order.LONGEST_IDLE, sticky, Duration.ofSeconds(20));
    }

    private static final class Memory implements LastAgents {
        final Map<PhoneNumber, LastAgent> known = new HashMap<>();

        @Override
        public CompletionStage<Optional<LastAgent>> lastOf(PhoneNumber caller) {
            return CompletableFuture.completedFuture(Optional.ofNullable(known.get(caller)));
        }

        @Override
        public void talked(PhoneNumber caller, LastAgent with) {
            known.put(caller, with);
        }
    }

    @Test
    void theCallerGoesOnInTheOtherQueueWithTheirPlace() {
        Centre centre = Centre.with(OLIVIA);
        centre.house.support = support(Relax.after(Duration.ofSeconds(10)), new End.OtherQueue("billing"), null);
        centre.waiting("a");
        centre.stage.seconds(9);
        assertThat(centre.asterisk.rings("241")).isFalse();
        centre.stage.seconds(2);

        assertThat(centre.asterisk.ringing("241").id).isEqualTo("a");
        List<CallEvent.Queued> queued = centre.events("a", CallEvent.Queued.class);
        assertThat(queued).extracting(CallEvent.Queued::queue).containsExactly("support", "billing");
        assertThat(queued.getLast().joined()).isEqualTo(queued.getFirst().joined());
        assertThat(centre.only("a", CallEvent.Exhausted.class).then()).isEqualTo("queue billing");
    }

    @Test
    void whoHasWaitedForTheLastStepIsAtTheLastOneThere() {
        Centre centre = Centre.with(OLIVIA);
        centre.house.support = support(Relax.after(Duration.ofSeconds(10)), new End.OtherQueue("billing"), null);
        centre.house.billing = FakeHouse.relaxing("billing", 60);
        centre.waiting("a");
        centre.stage.seconds(11);

        assertThat(centre.asterisk.ringing("241").id).isEqualTo("a");
    }

    @Test
    void aServerThatTakesOverKnowsThatTheCallerWasSentOn() {
        Centre centre = Centre.with(JANA);
        centre.code("201", Arrival.Code.PAUSE);
        centre.house.support = support(Relax.after(Duration.ofSeconds(10)), new End.OtherQueue("billing"), null);
        centre.waiting("a");
        centre.stage.seconds(30);
        Instant joined = centre.events("a", CallEvent.Queued.class).getFirst().joined();
        centre.kill();
        centre.start();
        centre.again("a");
        centre.stage.seconds(1);

        assertThat(centre.events("a", CallEvent.Queued.class))
                .extracting(CallEvent.Queued::queue)
                .containsExactly("support", "billing");
        assertThat(centre.events("a", CallEvent.Queued.class))
                .extracting(CallEvent.Queued::joined)
                .containsOnly(joined);
    }

    @Test
    void whereNobodyIsSignedInTheCallerIsNotKeptWaiting() {
        Centre centre = Centre.with(OLIVIA);
        centre.house.support = support(new Relax(null, true, false, 0), new End.Callback(), null);
        centre.waiting("a");

        assertThat(centre.only("a", CallEvent.Exhausted.class).then()).isEqualTo("callback");
        assertThat(centre.heard("a")).endsWith("nobody-available").doesNotContain("please-wait");
    }

    @Test
    void theQueueGivesUpWhileTheCallerHearsMusic() {
        Centre centre = Centre.with(OLIVIA);
        centre.house.support = support(Relax.after(Duration.ofSeconds(12)), new End.Voicemail(), null);
        centre.waiting("a");
        centre.stage.seconds(12);

        assertThat(centre.heard("a")).endsWith("nobody-available");
        assertThat(centre.events("a", CallEvent.Offered.class)).isEmpty();
    }

    @Test
    void whoTalkedWithTheCallerLastIsWaitedFor() {
        Memory memory = new Memory();
        Centre centre = new Centre();
        centre.lastAgents = memory;
        centre.house.support =
                support(Relax.NEVER, new End.AnyAgent(), new Sticky(Duration.ofDays(1), Duration.ofSeconds(30)));
        centre.start();
        centre.code("202", Arrival.Code.SIGN_IN);
        centre.waiting("a");
        centre.asterisk.answer("202");
        centre.stage.seconds(5);
        centre.asterisk.agentHangsUp("202");
        centre.stage.seconds(20);
        assertThat(memory.known.values()).extracting(LastAgent::agent).containsExactly(PETR.id());

        centre.code("201", Arrival.Code.SIGN_IN);
        centre.stage.seconds(60);
        memory.known.replaceAll((number, last) -> new LastAgent("jana", last.talked()));
        centre.arrives(centre.asterisk.call(
                        "b", memory.known.keySet().iterator().next().digits()))
                .press("1");
        assertThat(centre.asterisk.ringing("201").id)
                .as("not Petr, idle longest")
                .isEqualTo("b");
    }
}
