package dev.heliotrope.app;

import dev.heliotrope.softphone.Call;
import dev.heliotrope.softphone.Softphone;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who calls on the day that follows the sun; who they talk with, if with anybody, is in {@code caller}. Blocks. */
final class DayCaller {
    private final DemoCaller caller;
    private final DemoCall doing;
    private final Softphone phone;
    private @Nullable Call call;

    DayCaller(DemoCaller caller, DemoCall doing, Softphone phone) {
        this.caller = caller;
        this.doing = doing;
        this.phone = phone;
    }

    DemoCaller caller() {
        return caller;
    }

    /** In the queue when this returns. */
    DayCaller joins() throws IOException, InterruptedException {
        call = doing.joins(phone);
        return this;
    }

    /** Somebody's phone rings, who has no hands for others from now on. */
    DayCaller isOffered() throws InterruptedException {
        doing.isOffered();
        return this;
    }

    DayCaller isAnswered() throws InterruptedException {
        doing.isAnswered();
        return this;
    }

    DayCaller talks(Duration time) throws IOException, InterruptedException {
        isAnswered();
        Thread.sleep(time);
        return leaves();
    }

    DayCaller leaves() throws IOException, InterruptedException {
        doing.leaves(call());
        return this;
    }

    Call call() {
        return Optional.ofNullable(call)
                .orElseThrow(() -> new IllegalStateException(caller.who() + " has not dialled"));
    }
}
