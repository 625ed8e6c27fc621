package dev.heliotrope.session;

import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Input;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has errands done for one call. Whatever becomes of one, the call goes on: an errand that breaks or hangs has failed. */
final class ErrandRun {
    private static final Logger LOG = LoggerFactory.getLogger(ErrandRun.class);

    /** Whoever does errands bounds their time; this is for one that forgets to. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Leg leg;
    private final Surroundings around;
    private final LineErrands onTheLine;

    ErrandRun(Leg leg, Surroundings around) {
        this.leg = leg;
        this.around = around;
        this.onTheLine = new LineErrands(leg, around.errands());
    }

    /** {@code then} is called once, on the line's event loop. */
    void run(Errand errand, Errands.Occasion occasion, Consumer<Input.Performed> then) {
        if (errand instanceof Errand.OnTheLine here) {
            onTheLine.run(here, occasion, then);
        } else {
            elsewhere(errand, occasion, then);
        }
    }

    private void elsewhere(Errand errand, Errands.Occasion occasion, Consumer<Input.Performed> then) {
        AtomicBoolean told = new AtomicBoolean();
        Consumer<Input.Performed> first = done -> {
            if (told.compareAndSet(false, true)) {
                leg.later(() -> then.accept(done));
            }
        };
        Alarm.Set late = around.alarm().at(around.now().plus(LONGEST), () -> {
            LOG.error("call {}: step {}: an errand does not come back", occasion.call(), occasion.step());
            first.accept(Input.Performed.failed());
        });
        around.errands().run(errand, occasion).whenComplete((done, failure) -> {
            late.cancel();
            first.accept(failure == null ? done : failed(occasion, failure));
        });
    }

    private static Input.Performed failed(Errands.Occasion occasion, @Nullable Throwable failure) {
        LOG.error("call {}: step {}: an errand broke", occasion.call(), occasion.step(), failure);
        return Input.Performed.failed();
    }
}
