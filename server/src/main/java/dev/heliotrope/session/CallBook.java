package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneWatcher.EndedAway;
import dev.heliotrope.call.PhoneWatcher.Standing;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every call that has begun and not ended, with a line or without. One without is settled as soon as Asterisk says that its
 * channel is no more. On the floor's thread.
 */
final class CallBook {
    private record Open(Diary diary, @Nullable Conducted by) {}

    private final Diary.Ink ink;
    private final Map<CallId, Open> open = new HashMap<>();
    private final Set<CallId> suspects = new HashSet<>();

    CallBook(Diary.Ink ink) {
        this.ink = ink;
    }

    /** Calls that a server before us left open. */
    void found(Set<CallId> left) {
        left.forEach(call -> open.putIfAbsent(call, new Open(ink.of(call), null)));
    }

    void opened(Conducted by) {
        Open before = open.put(by.call(), new Open(by.diary(), by));
        suspects.remove(by.call());
        if (before != null) {
            before.diary().close();
            Optional.ofNullable(before.by()).ifPresent(Conducted::superseded);
        }
    }

    void closed(Conducted by) {
        if (isBy(by)) {
            open.remove(by.call());
        }
    }

    void lost(Conducted by) {
        if (isBy(by)) {
            open.put(by.call(), new Open(by.diary(), null));
        }
    }

    boolean isBy(Conducted by) {
        Open known = open.get(by.call());
        return known != null && known.by() == by;
    }

    /** Out of touch, a line may not learn that its channel is gone: Asterisk's machine went, not its process. */
    void suspectAll() {
        suspects.addAll(open.keySet());
    }

    /** A call that came in after we were out of touch may be missing in what Asterisk said before it came. */
    void reckon(Standing standing, Instant at) {
        standing.endedAway().forEach(this::endedAway);
        for (CallId call : List.copyOf(open.keySet())) {
            if (!standing.alive().contains(call)) {
                missing(call, at);
            }
        }
        suspects.clear();
    }

    private void endedAway(EndedAway away) {
        Open known = open.remove(away.call());
        if (known != null) {
            Away.tell(known.diary(), away);
            Optional.ofNullable(known.by()).ifPresent(Conducted::superseded);
        }
    }

    private void missing(CallId call, Instant at) {
        Open known = Optional.ofNullable(open.get(call)).orElseThrow();
        if (known.by() == null) {
            known.diary().ended(Party.UNKNOWN, EndCause.LINE_LOST, at);
            open.remove(call);
        } else if (suspects.contains(call)) {
            known.by().dead();
        }
    }
}
