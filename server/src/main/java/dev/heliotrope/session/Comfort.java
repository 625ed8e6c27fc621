package dev.heliotrope.session;

import dev.heliotrope.call.Utterance;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a waiting caller is told: at first that we look for somebody, later, now and then, that we still do and how many are
 * served before. It holds an offer up by no more than itself.
 */
final class Comfort {
    private final WaitingCall place;
    private final Voice voice;
    private final Leg leg;
    private final Surroundings around;
    private boolean greeted;
    private Instant due;

    /** {@code again}: a caller who has been waiting before we came is comforted at once instead of greeted. */
    Comfort(WaitingCall place, boolean again, Voice voice, Leg leg, Surroundings around) {
        this.place = place;
        this.voice = voice;
        this.leg = leg;
        this.around = around;
        this.greeted = again;
        this.due = around.now();
    }

    Instant due() {
        return due;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(due);
    }

    void give(Runnable then) {
        if (greeted) {
            around.floor().position(place.call(), position -> leg.later(() -> say(stillWaiting(position), then)));
        } else {
            say(List.of(Utterance.of("please-wait", place.language())), then);
        }
    }

    private List<Utterance> stillWaiting(int position) {
        return List.of(
                Utterance.of("still-waiting", place.language()),
                new Utterance("queue-position", place.language(), Map.of("position", position)));
    }

    private void say(List<Utterance> words, Runnable then) {
        voice.comfort(words, () -> {
            var music = place.queue().music();
            due = around.now().plus(greeted ? music.every() : music.first());
            greeted = true;
            then.run();
        });
    }
}
