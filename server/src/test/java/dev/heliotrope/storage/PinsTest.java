package dev.heliotrope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.call.Secret;
import dev.heliotrope.history.Customer;
import dev.heliotrope.history.Customers;
import dev.heliotrope.storage.Pins.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers and their PINs in a database of their own. */
class PinsTest {
    private static final Instant AT = Instant.parse("2026-11-05T10:00:00Z");
    private static final String ADA = "customer:4711";

    @TempDir
    private Path folder;

    @Test
    void fiveWrongOnesLockForAQuarterOfAnHour() {
        try (Database database = Database.open(DatabaseSettings.embedded(folder))) {
            Pins pins = new Pins(database, () -> new byte[16]);
            assertThat(pins.tried(ADA, new Secret("7391"), AT)).isEqualTo(Outcome.LOCKED);
            pins.set(ADA, new Secret("7391"));
            assertThat(stored(database)).doesNotContain("7391").startsWith("pbkdf2-sha512$210000$");
            assertThat(pins.tried(ADA, new Secret("7392"), AT)).isEqualTo(Outcome.WRONG);
            assertThat(pins.tried(ADA, new Secret("7391"), AT)).isEqualTo(Outcome.RIGHT);
            for (int tries = 0; tries < Pins.TRIES; tries++) {
                assertThat(pins.tried(ADA, new Secret("0000"), AT)).isEqualTo(Outcome.WRONG);
            }
            assertThat(pins.tried(ADA, new Secret("7391"), AT)).isEqualTo(Outcome.LOCKED);
            assertThat(pins.tried(ADA, new Secret("7391"), AT.plus(Pins.LOCKED).minusSeconds(1)))
                    .isEqualTo(Outcome.LOCKED);
            assertThat(pins.tried(ADA, new Secret("7391"), AT.plus(Pins.LOCKED)))
                    .isEqualTo(Outcome.RIGHT);
        }
    }

    private static String stored(Database database) {
        return database.read(handle ->
                handle.createQuery("select hash from pin").mapTo(String.class).one());
    }

    @Test
    void customersAreKnownByTheirNumbersUnlessTheyShareThem() {
        try (Database database = Database.open(DatabaseSettings.embedded(folder))) {
            CustomerRows rows = new CustomerRows(database);
            Customer ada = customer("4711", "Ada", "+420777123456");
            rows.put(customer("4711", "Eva", "+420777000000"));
            rows.put(ada);
            rows.put(customer("4712", "Bob", "+420222000222"));
            assertThat(rows.byNumber(new PhoneNumber("+420777123456"))).contains(ada);
            assertThat(rows.byNumber(new PhoneNumber("+420777000000"))).isEmpty();
            assertThat(rows.byId("4711")).contains(ada);
            rows.put(customer("4712", "Bob", "+420777123456"));
            assertThat(rows.byNumber(new PhoneNumber("+420777123456"))).isEmpty();
            assertThat(rows.byNumber(PhoneNumber.WITHHELD)).isEmpty();
            assertThat(rows.all()).extracting(Customer::name).containsExactly("Ada", "Bob");
        }
    }

    @Test
    void contactsAreThoseBeforeThisCall() {
        try (Database database = Database.open(DatabaseSettings.embedded(folder))) {
            CustomerRows rows = new CustomerRows(database);
            rows.put(customer("4711", "Ada", "+420777123456"));
            rows.contact("4711", contact("a-1.1", AT));
            rows.contact("4711", contact("a-1.1", AT));
            rows.contact("4711", contact("a-1.2", AT.plusSeconds(5)));
            var contacts = rows.contacts("4711", new CallId("a-1.2"));
            assertThat(contacts.count()).isEqualTo(1);
            assertThat(contacts.last().orElseThrow().at()).isEqualTo(AT);
        }
    }

    private static Customers.Contact contact(String call, Instant at) {
        return new Customers.Contact(new CallId(call), Customers.Contact.PHONE, at);
    }

    @Test
    void aSwitchStandsAsItWasTurnedLast() {
        try (Database database = Database.open(DatabaseSettings.embedded(folder))) {
            SwitchTurns turns = new SwitchTurns(database);
            turns.keep(new SwitchTurns.Turn("outage", true, AT, "caller +420777123456"));
            turns.keep(new SwitchTurns.Turn("outage", false, AT.plusSeconds(9), "console"));
            assertThat(turns.standing().get("outage").on()).isFalse();
            assertThat(turns.all()).extracting(SwitchTurns.Turn::by).containsExactly("caller +420777123456", "console");
        }
    }

    private static Customer customer(String id, String name, String number) {
        return new Customer(id, name, "cs", "Europe/Prague", 3, 1, Set.of(new PhoneNumber(number)));
    }
}
