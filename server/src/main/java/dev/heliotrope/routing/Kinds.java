package dev.heliotrope.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All kinds of calls, found by what a call asks. */
final class Kinds {
    private static final int SHIFT = Integer.SIZE - 13;
    private final IdentityHashMap<Queue, Map<Kind.Terms, Kind>> byQueue = new IdentityHashMap<>();
    /** The same callers come again and again, and to compare what they ask takes longer than to find it here. */
    private final @Nullable Kind[] recent = new Kind[1 << (Integer.SIZE - SHIFT)];

    /** By the queue's id: after a reload a queue is another object, and those who came before still wait in it. */
    private final Map<String, QueueLine> lines = new HashMap<>();

    private final List<Signature> signatures = new ArrayList<>();
    private final Consumer<Trait> asked;

    /** {@code asked} is told what agents will be asked for, before they are looked at. */
    Kinds(Consumer<Trait> asked) {
        this.asked = asked;
    }

    Kind of(WaitingCall call) {
        Request request = call.request();
        int mixed = (System.identityHashCode(request.required()) * 31 + System.identityHashCode(call.queue())) * 31
                + request.language().hashCode() * 2
                + (request.priority().vip() ? 1 : 0);
        int at = (mixed * 0x9E3779B9) >>> SHIFT;
        Kind kind = recent[at];
        if (kind != null && kind.isOf(call)) {
            return kind;
        }
        // each has two places, so that two who come in turn do not drive each other out
        Kind other = recent[at ^ 1];
        Kind found = other != null && other.isOf(call) ? other : find(call);
        recent[at ^ 1] = kind;
        recent[at] = found;
        return found;
    }

    private Kind find(WaitingCall call) {
        return byQueue.computeIfAbsent(call.queue(), queue -> new HashMap<>())
                .computeIfAbsent(Kind.Terms.of(call.request()), terms -> open(call.queue(), terms));
    }

    private Kind open(Queue queue, Kind.Terms terms) {
        terms.preferred().forEach(asked);
        return new Kind(queue, terms, signature(queue), lines.computeIfAbsent(queue.id(), id -> new QueueLine()));
    }

    private Signature signature(Queue queue) {
        List<Criterion> criteria = Signature.of(queue.order());
        for (Signature known : signatures) {
            if (known.criteria().equals(criteria)) {
                return known;
            }
        }
        Signature signature = new Signature(signatures.size(), criteria);
        signatures.add(signature);
        return signature;
    }
}
