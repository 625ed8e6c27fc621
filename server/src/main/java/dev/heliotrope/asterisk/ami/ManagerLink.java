package dev.heliotrope.asterisk.ami;

import dev.heliotrope.call.PhoneWatcher;
import dev.heliotrope.call.Phones;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps in touch with Asterisk's manager interface (AMI): connects, reconciles, tells the watcher, and starts over when the
 * connection is lost, for as long as it is open. The watcher is told one thing at a time; if it throws, that is logged.
 *
 * <p>Calls that ended while no server listened are told at least once: they are deleted at Asterisk after what {@link
 * PhoneWatcher#inTouch} gave has completed.
 */
public final class ManagerLink implements Phones, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ManagerLink.class);

    private final ManagerAddress address;
    private final Pace pace;
    private final WatcherDesk desk;
    private final Phones orders = new Orders(this::wire);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Touch touch;
    private @Nullable Thread keeper;
    private String lastTrouble = "";

    public ManagerLink(ManagerAddress address, PhoneWatcher watcher) {
        this(address, watcher, Pace.USUAL);
    }

    ManagerLink(ManagerAddress address, PhoneWatcher watcher, Pace pace) {
        this.address = address;
        this.pace = pace;
        this.desk = new WatcherDesk(watcher);
    }

    /** Returns at once; a missing Asterisk is tried again until it is there. */
    public synchronized void start() {
        if (keeper == null) {
            keeper = Thread.ofVirtual().name("ami-keeper").start(this::keep);
        }
    }

    /** Whether a connection is up and reconciled. */
    public boolean inTouch() {
        return touch != null;
    }

    private void keep() {
        Duration retry = pace.firstRetry();
        do {
            retry = touched() ? pace.firstRetry() : pace.after(retry);
        } while (!pausedUntilClosed(retry));
        desk.close();
    }

    /** One time of being in touch; false if it did not come to that. */
    private boolean touched() {
        boolean wasInTouch = false;
        try (Touch current = new Touch(address, pace, desk)) {
            current.reconcile(() -> touch = current);
            wasInTouch = true;
            trouble("", "in touch with Asterisk at " + address);
            String reason = current.stay();
            trouble(reason, "out of touch with Asterisk at " + address + ": " + reason);
        } catch (IOException | RuntimeException e) {
            trouble(String.valueOf(e.getMessage()), "out of touch with Asterisk at " + address + ": " + e.getMessage());
        } finally {
            touch = null;
        }
        if (wasInTouch) {
            desk.outOfTouch();
        }
        return wasInTouch;
    }

    /** Says the same thing once only: it is tried every second. */
    private void trouble(String what, String sentence) {
        if (what.isEmpty()) {
            LOG.info(sentence);
        } else if (!what.equals(lastTrouble) && closed.getCount() > 0) {
            LOG.warn(sentence);
        }
        lastTrouble = what;
    }

    private boolean pausedUntilClosed(Duration pause) {
        try {
            return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private @Nullable Wire wire() {
        Touch current = touch;
        return current == null ? null : current.wire();
    }

    /** {@inheritDoc} A name that can't be a channel's is an {@link IllegalArgumentException}. */
    @Override
    public void wake(String channel) {
        orders.wake(channel);
    }

    /** {@inheritDoc} What is not all digits is an {@link IllegalArgumentException}. */
    @Override
    public void stopRinging(String extension) {
        orders.stopRinging(extension);
    }

    @Override
    public CompletionStage<Boolean> originate(String extension, String context, Duration patience) {
        return orders.originate(extension, context, patience);
    }

    /** Tells the watcher that we are out of touch and ends within a few seconds. */
    @Override
    public synchronized void close() {
        closed.countDown();
        if (keeper != null) {
            keeper.interrupt();
            try {
                keeper.join(Duration.ofSeconds(4));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
