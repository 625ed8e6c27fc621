package dev.heliotrope.routing;

import java.util.List;

/** The part of an order that only the agents themselves decide, by which those alike are kept in line. */
record Signature(int number, List<Criterion> criteria) {
    static List<Criterion> of(Order order) {
        return order.criteria().stream()
                .filter(criterion -> criterion instanceof Criterion.Weighted
                        || criterion == Criterion.Of.IDLE
                        || criterion == Criterion.Of.OCCUPIED)
                .toList();
    }

    static long part(Criterion criterion, Idle idle) {
        if (criterion == Criterion.Of.IDLE) {
            return idle.since;
        }
        if (criterion == Criterion.Of.OCCUPIED) {
            return idle.talked;
        }
        return criterion instanceof Criterion.Weighted weighted
                ? idle.since + idle.talked * weighted.percentOfTalk() / 100
                : 0;
    }

    long key(Idle idle) {
        return criteria.isEmpty() ? 0 : part(criteria.getFirst(), idle);
    }

    int tie(Idle one, Idle other) {
        for (int i = 1; i < criteria.size(); i++) {
            int by = Long.compare(part(criteria.get(i), one), part(criteria.get(i), other));
            if (by != 0) {
                return by;
            }
        }
        return Integer.compare(one.desk.number, other.desk.number);
    }

    int compare(Idle one, Idle other) {
        int by = Long.compare(key(one), key(other));
        return by != 0 ? by : tie(one, other);
    }
}
