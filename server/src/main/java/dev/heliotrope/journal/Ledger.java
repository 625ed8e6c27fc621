package dev.heliotrope.journal;

import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.Offer;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Standing;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** All visits of a day. A call that joins again after a talk is on a new visit, by the same number in each run. */
final class Ledger {
    private record Away(Visit visit, Instant since) {}

    private final Map<String, Away> away = new HashMap<>();
    final List<Visit> visits = new ArrayList<>();
    private final Map<CallId, Visit> open = new HashMap<>();
    private final Map<CallId, Integer> numbers = new HashMap<>();
    private final Map<String, Visit> byNumber = new LinkedHashMap<>();

    Optional<Visit> of(CallId call) {
        return Optional.ofNullable(open.get(call));
    }

    /** The visit of the other run that is the same one. */
    Optional<Visit> same(Visit visit, Ledger other) {
        return Optional.ofNullable(other.byNumber.get(key(visit.call)));
    }

    private String key(CallId call) {
        return call.value() + '#' + numbers.getOrDefault(call, 0);
    }

    Map<String, Visit> byNumber() {
        return byNumber;
    }

    void joined(WaitingCall call, Instant at) {
        Visit known = open.get(call.call());
        if (known == null || known.over != null || known.isAnswered()) {
            begin(call, at);
        }
    }

    private void begin(WaitingCall call, Instant at) {
        Visit visit = new Visit(call.call(), call.queue().id(), at);
        visits.add(visit);
        open.put(call.call(), visit);
        numbers.merge(call.call(), 1, Integer::sum);
        byNumber.put(key(call.call()), visit);
    }

    /** Those who are there when the day begins. */
    void found(Standing standing) {
        standing.waiting().forEach(call -> joined(call, call.joined()));
        for (Standing.Offered offered : standing.offers()) {
            WaitingCall call = offered.call();
            joined(call, call.joined());
            Visit visit = Objects.requireNonNull(open.get(call.call()));
            switch (offered.offer()) {
                case Offer.Pending it -> visit.offeredTo(it.agent(), it.made());
                case Offer.Accepted it -> {
                    visit.offeredTo(it.agent(), it.made());
                    visit.accepted(it.at());
                }
                case Offer.Over it -> visit.over(it.at());
            }
        }
    }

    /** What the journal says came about. */
    void recorded(Entry entry) {
        switch (entry) {
            case Entry.Joined it -> joined(it.call(), it.at());
            case Entry.Offered it -> of(it.call()).ifPresent(visit -> visit.offeredTo(it.agent(), it.at()));
            case Entry.Ended it -> of(it.call()).ifPresent(visit -> failed(visit, it));
            case Entry.Said it -> said(it);
            case Entry.Accepted it -> of(it.call()).ifPresent(visit -> visit.accepted(it.at()));
            case Entry.Done it -> of(it.call()).ifPresent(visit -> visit.over(it.at()));
            case Entry.Left it -> of(it.call()).ifPresent(visit -> visit.over(it.at()));
            case Entry.Exhausted it -> of(it.call()).ifPresent(visit -> sentOn(visit, it.at()));
            default -> {}
        }
    }

    private void failed(Visit visit, Entry.Ended ended) {
        visit.failed(ended.how(), ended.at());
        if (ended.how() == Offer.Failure.TIMED_OUT && visit.agent != null) {
            away.put(visit.agent, new Away(visit, ended.at()));
        }
    }

    private void said(Entry.Said said) {
        Away was = said.presence() == Presence.NOT_RESPONDING ? null : away.remove(said.agent());
        if (was != null && said.presence() == Presence.SIGNED_IN) {
            was.visit().back.put(said.agent(), Duration.between(was.since(), said.at()));
        }
    }

    static void sentOn(Visit visit, Instant at) {
        visit.isSentOn = true;
        visit.over(at);
    }

    /** For what a visit does not tell: the middle one of all that do. */
    Duration usual(Function<Visit, Optional<Duration>> of, Duration none) {
        List<Duration> all = visits.stream()
                .flatMap(visit -> of.apply(visit).stream())
                .sorted()
                .toList();
        return all.isEmpty() ? none : all.get(all.size() / 2);
    }
}
