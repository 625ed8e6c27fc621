package dev.heliotrope.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.routing.Agent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Days at random: callers, agents, phones and connections do what they like, threads meet in any order. */
class AnyDayTest {
    private static final int DAYS = 300;
    private static final int DEEDS = 120;

    /** One day; {@code rough} days see servers killed and lines lost. */
    private static final class Day {
        private final Random random;
        private final Centre centre;
        private final boolean rough;
        private final Map<String, FakeLine> lines = new TreeMap<>();
        private boolean inTouch = true;
        private int calls;

        Day(long seed, boolean rough) {
            this.random = new Random(seed);
            this.centre = new Centre(seed);
            this.rough = rough;
            centre.start();
        }

        void live() {
            for (int i = 0; i < DEEDS; i++) {
                deed(random.nextInt(rough ? 16 : 13));
                checkPhones();
            }
            evening();
        }

        private void deed(int which) {
            switch (which) {
                case 0, 1, 2 -> call();
                case 3 ->
                    some(line -> {
                        if (line.isAsked()) {
                            line.press(Integer.toString(1 + random.nextInt(3)));
                        }
                    });
                case 4 -> some(FakeLine::callerHangsUp);
                case 5, 6 -> withPhone(this::answerOrHangUp);
                case 7, 8 -> centre.code(agent().extension(), Arrival.Code.SIGN_IN);
                case 9 ->
                    centre.code(agent().extension(), random.nextBoolean() ? Arrival.Code.PAUSE : Arrival.Code.SIGN_OUT);
                case 10 -> withPhone(this::registerOrNot);
                case 11 -> touch();
                case 12 -> centre.stage.seconds(random.nextInt(40));
                case 13 -> some(centre::lose);
                case 14 -> askAgain();
                default -> killed();
            }
        }

        private void call() {
            String id = "c" + calls++;
            lines.put(id, random.nextBoolean() ? centre.waiting(id) : centre.call(id));
        }

        private void some(Consumer<FakeLine> deed) {
            List<FakeLine> live = lines.values().stream()
                    .filter(line -> line.gone == null && centre.asterisk.channels.containsKey(line.call()))
                    .toList();
            if (!live.isEmpty()) {
                deed.accept(live.get(random.nextInt(live.size())));
            }
        }

        private Agent agent() {
            return centre.house.agents().get(random.nextInt(3));
        }

        private void withPhone(Consumer<String> deed) {
            deed.accept(agent().extension());
        }

        private void answerOrHangUp(String extension) {
            if (!centre.asterisk.rings(extension)) {
                return;
            }
            if (centre.asterisk.phones.get(extension) == PhoneState.BUSY) {
                centre.asterisk.agentHangsUp(extension);
            } else if (random.nextInt(4) == 0) {
                centre.asterisk.reject(extension);
            } else {
                centre.asterisk.answer(extension);
            }
        }

        private void registerOrNot(String extension) {
            PhoneState now = centre.asterisk.phones.get(extension);
            if (now == PhoneState.UNREGISTERED && !centre.asterisk.rings(extension)) {
                centre.phone(extension, PhoneState.FREE);
            } else if (now == PhoneState.FREE || now == PhoneState.RINGING) {
                centre.phone(extension, PhoneState.UNREGISTERED);
            }
        }

        private void touch() {
            if (inTouch) {
                centre.outOfTouch();
            } else {
                centre.inTouch();
            }
            inTouch = !inTouch;
        }

        /** The dialplan asks again for every call that has no line and rings nobody. */
        private void askAgain() {
            List<String> lost = centre.asterisk.channels.values().stream()
                    .filter(channel -> channel.line == null && channel.ring == null)
                    .map(channel -> channel.id)
                    .toList();
            lost.forEach(id -> lines.put(id, centre.again(id)));
        }

        private void killed() {
            centre.kill();
            lines.clear();
            if (random.nextBoolean()) {
                List<String> all = new ArrayList<>(centre.asterisk.channels.keySet());
                all.stream().limit(1).forEach(centre.asterisk::hangsUpAway);
            }
            centre.stage.seconds(random.nextInt(5));
            centre.start();
            inTouch = true;
            askAgain();
        }

        private void checkPhones() {
            Map<String, Integer> rung = new HashMap<>();
            centre.asterisk.channels.values().stream()
                    .filter(channel -> channel.ring != null)
                    .forEach(channel -> rung.merge(channel.ring.extension(), 1, Integer::sum));
            assertThat(rung.values()).allMatch(count -> count == 1);
        }

        /** Everybody who is still there goes home; then all must be settled. */
        private void evening() {
            if (!inTouch) {
                centre.inTouch();
            }
            centre.stage.seconds(30);
            new ArrayList<>(centre.asterisk.channels.values()).forEach(channel -> {
                if (channel.line == null) {
                    centre.asterisk.hangsUpAway(channel.id);
                } else {
                    channel.line.callerHangsUp();
                }
            });
            centre.outOfTouch();
            centre.inTouch();
            centre.stage.seconds(30);
        }
    }

    private static void live(boolean rough, Consumer<Day> check) {
        for (int seed = 0; seed < DAYS; seed++) {
            Day day = new Day(seed, rough);
            try {
                day.live();
                check.accept(day);
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError("day " + seed + (rough ? ", rough" : ""), broken);
            }
        }
    }

    private static void everyCallEndsOnce(Day day) {
        for (int i = 0; i < day.calls; i++) {
            String call = "c" + i;
            assertThat(day.centre.events(call, CallEvent.Arrived.class))
                    .as(call)
                    .hasSize(1);
            assertThat(day.centre.events(call, CallEvent.Ended.class)).as(call).hasSize(1);
            assertThat(day.centre.story(call).getLast()).as(call).isInstanceOf(CallEvent.Ended.class);
        }
    }

    private static void nothingIsToldTwice(Day day) {
        assertThat(day.centre.told).extracting(event -> event.stamp().id()).doesNotHaveDuplicates();
    }

    private static void nobodyIsEngaged(Day day) {
        day.centre.house.agents().forEach(agent -> assertThat(
                        day.centre.state(agent).engaged())
                .isEmpty());
    }

    /** From the offer to its end or the end of the talk an agent is told of no other call. */
    private static void oneOfferAtATime(Day day) {
        Map<String, String> open = new HashMap<>();
        for (CallEvent event : day.centre.told) {
            if (event instanceof CallEvent.Offered offered) {
                assertThat(open.put(offered.agent(), offered.offer())).isNull();
            } else if (event instanceof CallEvent.OfferEnded ended && ended.outcome() != OfferOutcome.ANSWERED) {
                open.remove(ended.agent());
            } else if (event instanceof CallEvent.TalkEnded ended) {
                open.remove(ended.agent());
            }
        }
        assertThat(open).isEmpty();
    }

    private static void noTimeGoesBack(Day day) {
        for (int i = 0; i < day.calls; i++) {
            assertThat(day.centre.story("c" + i))
                    .extracting(event -> event.stamp().at())
                    .isSorted();
        }
    }

    @Test
    void onAQuietDayEachAgentHasOneOfferAtATimeAndEachCallOneEnd() {
        live(false, day -> {
            everyCallEndsOnce(day);
            nobodyIsEngaged(day);
            nothingIsToldTwice(day);
            oneOfferAtATime(day);
            noTimeGoesBack(day);
        });
    }

    @Test
    void onARoughDayNoCallIsLostNorEndsTwiceAndNobodyIsStuck() {
        live(true, day -> {
            everyCallEndsOnce(day);
            nobodyIsEngaged(day);
        });
    }
}
