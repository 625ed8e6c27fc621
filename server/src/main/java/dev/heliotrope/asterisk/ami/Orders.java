package dev.heliotrope.asterisk.ami;

import dev.heliotrope.call.Phones;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.PlayDtmfAction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What we have Asterisk do to phones and channels, over whatever connection there is at that moment. */
final class Orders implements Phones {
    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

    /** A digit that no telephone has: it can't be taken for the caller's. */
    private static final String WAKE_DIGIT = "D";

    /** ChannelState down, dialing and ringing (include/asterisk/channelstate.h): called, not yet answered. */
    private static final Set<String> UNANSWERED = Set.of("0", "3", "5");

    /** What Asterisk may take beyond the patience of an originate to say how it ended. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Supplier<@Nullable Wire> current;

    Orders(Supplier<@Nullable Wire> current) {
        this.current = current;
    }

    @Override
    public void wake(String channel) {
        PlayDtmfAction press = new PlayDtmfAction(Plain.channel(channel), WAKE_DIGIT);
        press.setReceive(true);
        logged("wake " + channel, over(wire -> wire.ask(press)));
    }

    @Override
    public void stopRinging(String extension) {
        String prefix = "PJSIP/" + Plain.extension(extension) + "-";
        logged("stop ringing " + extension, over(wire -> wire.list(new CoreShowChannelsAction())
                .thenCompose(channels -> hangUp(wire, ringing(channels, prefix)))));
    }

    private static List<String> ringing(List<AmiEvent> channels, String prefix) {
        return channels.stream()
                .filter(channel -> UNANSWERED.contains(channel.value("ChannelState")))
                .map(channel -> channel.value("Channel"))
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    private static CompletableFuture<Void> hangUp(Wire wire, List<String> channels) {
        return CompletableFuture.allOf(channels.stream()
                .map(name -> wire.ask(new HangupAction(Plain.channel(name))))
                .toArray(CompletableFuture<?>[]::new));
    }

    @Override
    public CompletionStage<Boolean> originate(String extension, String context, Duration patience) {
        try {
            OriginateAction action = call(Plain.extension(extension), Plain.context(context), patience);
            return over(wire -> wire.outcome(action, "OriginateResponse", patience.plus(GRACE)))
                    .thenApply(event -> event.value("Response").equalsIgnoreCase("Success"));
        } catch (IllegalArgumentException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private static OriginateAction call(String extension, String context, Duration patience) {
        OriginateAction action = new OriginateAction();
        action.setChannel("PJSIP/" + extension);
        action.setContext(context);
        action.setExten("s");
        action.setPriority(1);
        action.setTimeout(patience.toMillis());
        action.setAsync(true);
        return action;
    }

    private <T> CompletableFuture<T> over(Function<Wire, CompletableFuture<T>> order) {
        Wire wire = current.get();
        return wire == null
                ? CompletableFuture.failedFuture(new IOException("out of touch with Asterisk"))
                : order.apply(wire);
    }

    private static void logged(String what, CompletableFuture<?> done) {
        done.whenComplete((result, failure) -> {
            if (failure != null) {
                LOG.info("{}: {}", what, failure.getMessage());
            }
        });
    }
}
