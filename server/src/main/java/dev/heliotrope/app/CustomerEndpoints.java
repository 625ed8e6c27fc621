package dev.heliotrope.app;

import dev.heliotrope.call.CallId;
import dev.heliotrope.console.Endpoint;
import dev.heliotrope.console.Endpoint.Answer;
import dev.heliotrope.console.Endpoint.Asked;
import dev.heliotrope.history.Customers;
import dev.heliotrope.history.Customers.Contact;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code POST /api/v1/customers/ID/contacts} with {@code {"id": "ticket-7", "channel": "e-mail", "at": INSTANT}}: the company's
 * other systems tell of contacts that did not come by phone, so that flows know of them when the customer calls.
 */
final class CustomerEndpoints {
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9-]{0,19}");
    private static final int LONGEST = 80;
    private static final String EXPECTED = "the body must be {\"id\": \"ticket-7\", \"channel\": \"e-mail\", \"at\":"
            + " \"2026-11-24T10:00:00Z\"}: an id of letters, digits, dots, dashes and underscores, a channel of at most 20"
            + " small letters, digits and dashes that is not phone, and an instant";

    private final Customers customers;

    CustomerEndpoints(Customers customers) {
        this.customers = customers;
    }

    List<Endpoint> all() {
        return List.of(Endpoint.post("/api/v1/customers/:id/contacts", this::contact));
    }

    private Answer contact(Asked asked) {
        String id = asked.values().getOrDefault("id", "");
        if (id.length() > LONGEST || id.indexOf('\0') >= 0 || customers.byId(id).isEmpty()) {
            return Answer.problem(404, "there is no such customer");
        }
        Optional<Contact> told = told(OrderBody.of(asked.body()));
        told.ifPresent(contact -> customers.contact(id, contact));
        return told.map(contact -> new Answer(200, json(id, contact))).orElseGet(() -> Answer.problem(400, EXPECTED));
    }

    /** Calls are ours to tell of. */
    private static Optional<Contact> told(OrderBody order) {
        Optional<CallId> id = order.text("id", LONGEST).filter(CallId::isOne).map(CallId::new);
        Optional<String> channel = order.text("channel", LONGEST)
                .filter(word -> CHANNEL.matcher(word).matches())
                .filter(word -> !word.equals(Contact.PHONE));
        Optional<Instant> at = order.text("at", LONGEST).flatMap(CustomerEndpoints::instant);
        return id.isPresent() && channel.isPresent() && at.isPresent()
                ? Optional.of(new Contact(id.get(), channel.get(), at.get()))
                : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            Instant at = Instant.parse(text);
            // what the database can hold, and no slip of the century
            boolean sane = at.isAfter(Instant.parse("1990-01-01T00:00:00Z"))
                    && at.isBefore(Instant.parse("2200-01-01T00:00:00Z"));
            return sane ? Optional.of(at) : Optional.empty();
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static String json(String customer, Contact contact) {
        return new JsonObject()
                .put("customer", customer)
                .put("id", contact.call().value())
                .put("channel", contact.channel())
                .put("at", contact.at().toString())
                .encode();
    }
}
