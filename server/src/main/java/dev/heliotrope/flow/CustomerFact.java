package dev.heliotrope.flow;

import java.util.HashMap;
import java.util.Locale;
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
    /** Asked for by every expression that is read, as the title is. */
    private final ValueType type;

    private final String key;
    private final String title;

    CustomerFact(Object empty) {
        this.empty = empty;
        this.type = ValueType.of(empty).orElseThrow();
        this.key = name().toLowerCase(Locale.ROOT);
        this.title = "customer." + key;
    }

    public String title() {
        return title;
    }

    /** As it is called in an errand's results. */
    public String key() {
        return key;
    }

    public ValueType type() {
        return type;
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
