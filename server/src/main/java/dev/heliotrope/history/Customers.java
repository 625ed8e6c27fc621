package dev.heliotrope.history;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: who the customers are. Every method blocks on the database and throws {@link StoreException}. */
public interface Customers {
    /** Empty if nobody, or more than one, has this number, or if it is withheld. */
    Optional<Customer> byNumber(PhoneNumber number);

    Optional<Customer> byId(String id);

    List<Customer> all();

    /** Makes or replaces a customer; the PIN stays as it is. */
    void put(Customer customer);

    /** The contact is this customer's, from now on. One that is known already stays as it is. */
    void contact(String id, Contact contact);

    /** How many contacts besides this call, and the latest of them. */
    Contacts contacts(String id, CallId besides);

    record Contacts(int count, Optional<Contact> last) {}

    /** {@code channel} is {@value #PHONE} for a call of ours, else what the company calls it, and then so is the id. */
    record Contact(CallId call, String channel, Instant at) {
        public static final String PHONE = "phone";
    }
}
