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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Every call that has begun and not ended, with a line or without. One without is settled as soon as Asterisk says that its
 * channel is no more. On the floor's thread.
 */
final class CallBook {
    /** {@code condemned}: its line has been told that Asterisk knows its channel no more. */
    private record Open(Diary diary, @Nullable Conducted by, boolean condemned) {
        boolean isAdrift() {
            return by == null;
        }
    }

    private final Diary.Ink ink;
    private final Map<CallId, Open> open = new HashMap<>();
    private final Set<CallId> adrift = new HashSet<>();
    private final Set<CallId> suspects = new HashSet<>();

    CallBook(Diary.Ink ink) {
        this.ink = ink;
    }

    /** Calls that a server before us left open. */
    void found(Set<CallId> left) {
        left.stream()
                .filter(call -> !open.containsKey(call))
                .forEach(call -> put(call, new Open(ink.of(call), null, false)));
        suspects.addAll(left);
    }

    void opened(Conducted by) {
        Open before = put(by.call(), new Open(by.diary(), by, false));
        suspects.remove(by.call());
        if (before != null) {
            before.diary().close();
            Optional.ofNullable(before.by()).ifPresent(Conducted::superseded);
        }
    }

    boolean isAnyAdrift() {
        return !adrift.isEmpty();
    }

    private @Nullable Open put(CallId call, Open now) {
        if (now.isAdrift()) {
            adrift.add(call);
        } else {
            adrift.remove(call);
        }
        return open.put(call, now);
    }

    private @Nullable Open remove(CallId call) {
        adrift.remove(call);
        return open.remove(call);
    }

    void closed(Conducted by) {
        if (isBy(by)) {
            remove(by.call());
        }
    }

    /** Gives whether the call is over with its line, because its channel is known to be no more. */
    boolean lost(Conducted by) {
        Open known = open.get(by.call());
        put(by.call(), new Open(by.diary(), null, false));
        return known != null && known.condemned();
    }

    boolean isBy(Conducted by) {
        Open known = open.get(by.call());
        return known != null && known.by() == by;
    }

    /** Out of touch, a line may not learn that its channel is gone: Asterisk's machine went, not its process. */
    void suspectAll() {
        suspects.addAll(open.keySet());
    }

    /**
     * Gives the calls without a line that Asterisk knows no more; one with a line is told by its line. Only those that were
     * here at the last standing, or when we were out of touch: one that has come in since may be missing in what Asterisk said
     * before it came.
     */
    List<CallId> missing(Standing standing) {
        List<CallId> missing = open.keySet().stream()
                .filter(suspects::contains)
                .filter(call -> !standing.alive().contains(call))
                .toList();
        missing.forEach(this::condemn);
        suspects.clear();
        suspectAll();
        return missing.stream().filter(this::isAdrift).toList();
    }

    private void condemn(CallId call) {
        Open known = open.get(call);
        if (known != null && known.by() != null) {
            put(call, new Open(known.diary(), known.by(), true));
            known.by().dead();
        }
    }

    private boolean isAdrift(CallId call) {
        Open known = open.get(call);
        return known != null && known.isAdrift();
    }

    /** The call is over, its line having been lost for good; its diary is there for last words. */
    void bury(CallId call, Consumer<Diary> lastWords, Instant at) {
        Open known = remove(call);
        if (known != null) {
            lastWords.accept(known.diary());
            known.diary().ended(Party.UNKNOWN, EndCause.LINE_LOST, at);
        }
    }

    /** Also of a call that is not in the book: the server before us may have died before it wrote of it. */
    void endedAway(EndedAway away) {
        Open known = remove(away.call());
        Away.tell(known == null ? ink.of(away.call()) : known.diary(), away);
        if (known != null && known.by() != null) {
            known.by().superseded();
        }
    }
}
