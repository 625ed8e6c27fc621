package dev.heliotrope.app;

import dev.heliotrope.call.Phones;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Phones that are connected a moment later than those who use them: the floor watches the link that the floor is given. */
final class LatePhones implements Phones {
    private volatile @Nullable Phones real;

    void are(Phones phones) {
        real = phones;
    }

    @Override
    public void wake(String channel) {
        Phones phones = real;
        if (phones != null) {
            phones.wake(channel);
        }
    }

    @Override
    public void stopRinging(String extension) {
        Phones phones = real;
        if (phones != null) {
            phones.stopRinging(extension);
        }
    }

    @Override
    public CompletionStage<Boolean> originate(String extension, String context, Duration patience) {
        Phones phones = real;
        return phones == null
                ? CompletableFuture.failedFuture(new IllegalStateException("out of touch with Asterisk"))
                : phones.originate(extension, context, patience);
    }
}
