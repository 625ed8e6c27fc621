package dev.heliotrope.journal;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** What calls, by their ids, and agents, by theirs, are going to do next; one thing each. */
final class Agenda {
    private record Item(Object who, Instant at, long number, Runnable deed) {}

    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::at).thenComparing(Item::number));
    private final Map<Object, Item> byWhom = new HashMap<>();
    private long number;

    /** Replaces what the call or the agent was to do. */
    void put(Object who, Instant at, Runnable deed) {
        Item item = new Item(who, at, number++, deed);
        byWhom.put(who, item);
        items.add(item);
    }

    void remove(Object who) {
        byWhom.remove(who);
    }

    Optional<Instant> next() {
        while (!items.isEmpty() && !isValid(items.element())) {
            items.remove();
        }
        return Optional.ofNullable(items.peek()).map(Item::at);
    }

    private boolean isValid(Item item) {
        return item.equals(byWhom.get(item.who()));
    }

    void runFirst() {
        if (next().isPresent()) {
            run(items.remove());
        }
    }

    /** Now, if it was to be just then: things of one instant keep the order in which they were recorded. */
    void runAt(Object who, Instant at) {
        Item item = byWhom.get(who);
        if (item != null && item.at().equals(at)) {
            run(item);
        }
    }

    private void run(Item item) {
        byWhom.remove(item.who());
        item.deed().run();
    }
}
