package dev.heliotrope.history;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.history.Interaction.Offer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts each offer's beginning and end together, also where one is missing or the end was told first. */
final class Offers {
    private final Map<String, Offer> byId = new LinkedHashMap<>();

    void made(CallEvent.Offered made) {
        byId.merge(
                made.offer(),
                new Offer(made.offer(), made.agent(), made.why(), made.stamp().at(), null),
                (known, told) -> new Offer(told.offer(), told.agent(), told.why(), told.at(), known.outcome()));
    }

    void ended(CallEvent.OfferEnded ended) {
        byId.merge(
                ended.offer(),
                new Offer(ended.offer(), ended.agent(), "", ended.stamp().at(), ended.outcome()),
                (known, told) -> new Offer(known.offer(), known.agent(), known.why(), known.at(), told.outcome()));
    }

    List<Offer> all() {
        return new ArrayList<>(byId.values());
    }
}
