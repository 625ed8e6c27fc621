package dev.heliotrope.storage;

import dev.heliotrope.storage.AgentPresences.Presence;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores agents' presence behind their backs, on a virtual thread of its own: of each agent the newest, and again, at most
 * every five seconds, until the database takes it. So what waits is never more than one for each agent.
 */
public final class PresenceWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PresenceWriter.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration LEAVING = Duration.ofSeconds(5);

    private final Consumer<Presence> store;
    private final Map<String, Presence> newest = new ConcurrentHashMap<>();
    private final BlockingQueue<String> agents = new LinkedBlockingQueue<>();
    private final Backoff backoff = new Backoff();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("presence-writer").unstarted(this::run);
    private boolean failing;

    private PresenceWriter(Consumer<Presence> store) {
        this.store = store;
    }

    /** {@code store} may block and throw. */
    public static PresenceWriter start(Consumer<Presence> store) {
        PresenceWriter writer = new PresenceWriter(store);
        writer.thread.start();
        return writer;
    }

    /** Returns at once. */
    public void keep(Presence presence) {
        if (newest.put(presence.agent(), presence) == null) {
            agents.add(presence.agent());
        }
    }

    private void run() {
        try {
            while (closing.getCount() > 0) {
                String agent = agents.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (agent != null && !isStored(agent)) {
                    agents.add(agent);
                    closing.await(backoff.left().toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stop) {
            LOG.debug("told to stop");
        }
        leave();
    }

    /** One more try for each; another server would begin with what was stored before. */
    private void leave() {
        for (String agent : agents) {
            if (!isStored(agent)) {
                LOG.error("the presence of {} is not stored: {}", agent, newest.get(agent));
            }
        }
    }

    private boolean isStored(String agent) {
        Presence presence = newest.get(agent);
        if (presence == null) {
            return true;
        }
        try {
            store.accept(presence);
            backoff.none();
            say(false, "agents' presence is stored again");
            return newest.remove(agent, presence);
        } catch (RuntimeException failure) {
            backoff.longer();
            say(true, "agents' presence cannot be stored for now: " + failure.getMessage());
            return false;
        }
    }

    private void say(boolean fails, String sentence) {
        if (fails && !failing) {
            LOG.error(sentence);
        } else if (!fails && failing) {
            LOG.info(sentence);
        }
        failing = fails;
    }

    /** Takes what is left to the database and ends within five seconds. */
    @Override
    public void close() {
        closing.countDown();
        agents.add("");
        try {
            if (!thread.join(LEAVING)) {
                thread.interrupt();
                LOG.error("the presence of {} was not stored in time", newest.keySet());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
