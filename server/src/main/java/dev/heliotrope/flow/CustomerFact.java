package dev.heliotrope.flow;

import java.util.HashMap;
import java.util.Map;

/** What expressions may know of the customer who calls, as {@code customer.name}; empty while nobody is identified. */
public enum CustomerFact {
    KNOWN(false),
    AUTHENTICATED(false),
    ID(""),
    NAME(""),
    LANGUAGE(""),
    ZONE(""),
    PRIORITY(0L),
    OPEN_CASES(0L),
    /** Earlier contacts on any channel. */
    CONTACTS(0L),
    /** The last of them, as {@code 2026-11-05T10:00:00Z}. */
    LAST_CONTACT(""),
    LAST_CHANNEL(""),
    LAST_QUEUE(""),
    LAST_OUTCOME("");

    private final Object empty;

    CustomerFact(Object empty) {
        this.empty = empty;
    }

    public String title() {
        return "customer." + key();
    }

    /** As it is called in an errand's results. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public ValueType type() {
        return ValueType.of(empty).orElseThrow();
    }

    /** By their titles, with those that are known of this customer. */
    public static Map<String, Object> all(Map<String, Object> known) {
        Map<String, Object> all = new HashMap<>();
        for (CustomerFact fact : values()) {
            Object value = known.get(fact.key());
            all.put(fact.title(), value != null && fact.type().admits(value) ? value : fact.empty);
        }
        return all;
    }
}
