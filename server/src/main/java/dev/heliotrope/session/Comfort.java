package dev.heliotrope.session;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a waiting caller is told: at first that we look for somebody, later, now and then, that we still do and how many are
 * served before, and, if that can be said, how long it will take. It holds an offer up by no more than itself.
 */
final class Comfort {
    private final WaitingCall place;
    private final Voice voice;
    private final Leg leg;
    private final Surroundings around;
    private final Promise promise;
    private boolean greeted;
    private Instant due;

    /** {@code again}: a caller who has been waiting before we came is comforted at once instead of greeted. */
    Comfort(WaitingCall place, boolean again, Promise promise, Voice voice, Leg leg, Surroundings around) {
        this.place = place;
        this.promise = promise;
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
        around.floor().ahead(place.call(), ahead -> leg.later(() -> say(words(ahead), then)));
    }

    private List<Utterance> words(Ahead ahead) {
        Language language = place.language();
        List<Utterance> words = new ArrayList<>();
        if (greeted) {
            words.add(Utterance.of("still-waiting", language));
            words.add(new Utterance("queue-position", language, Map.of("position", ahead.position())));
        } else {
            words.add(Utterance.of("please-wait", language));
        }
        ahead.estimate()
                .map(estimate -> promise.minutes(estimate, around.now()))
                .ifPresent(minutes -> words.add(new Utterance("queue-wait", language, Map.of("minutes", minutes))));
        return words;
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
