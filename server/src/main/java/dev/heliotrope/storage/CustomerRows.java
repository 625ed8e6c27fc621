package dev.heliotrope.storage;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.history.Customer;
import dev.heliotrope.history.Customers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Customers in the database. */
public final class CustomerRows implements Customers {
    private static final String COLUMNS = "id, name, language, zone, priority, open_cases";
    private static final RowKeeping ROW = new RowKeeping("""
            insert into customer (id, name, language, zone, priority, open_cases)
            values (:id, :name, :language, :zone, :priority, :cases) on conflict do nothing""", """
            update customer set name = :name, language = :language, zone = :zone, priority = :priority, open_cases = :cases
            where id = :id""");

    private final Database database;

    public CustomerRows(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Customer> byNumber(PhoneNumber number) {
        if (number.isWithheld()) {
            return Optional.empty();
        }
        List<String> owners = database.read(
                handle -> handle.createQuery("select customer from customer_number where number = :number limit 2")
                        .bind("number", number.digits())
                        .mapTo(String.class)
                        .list());
        return owners.size() == 1 ? byId(owners.getFirst()) : Optional.empty();
    }

    @Override
    public Optional<Customer> byId(String id) {
        return database.read(handle -> handle.createQuery("select " + COLUMNS + " from customer where id = :id")
                .bind("id", id)
                .map((row, context) -> customer(row, handle))
                .findOne());
    }

    @Override
    public List<Customer> all() {
        return database.read(handle -> handle.createQuery("select " + COLUMNS + " from customer order by id")
                .map((row, context) -> customer(row, handle))
                .list());
    }

    private static Customer customer(ResultSet row, Handle handle) throws SQLException {
        String id = row.getString("id");
        return new Customer(
                id,
                row.getString("name"),
                row.getString("language"),
                row.getString("zone"),
                row.getInt("priority"),
                row.getInt("open_cases"),
                numbers(id, handle));
    }

    private static Set<PhoneNumber> numbers(String id, Handle handle) {
        return handle
                .createQuery("select number from customer_number where customer = :id")
                .bind("id", id)
                .mapTo(String.class)
                .list()
                .stream()
                .map(PhoneNumber::new)
                .collect(Collectors.toSet());
    }

    @Override
    public void put(Customer customer) {
        database.write(handle -> {
            ROW.keep(
                    handle,
                    Map.of(
                            "id", customer.id(),
                            "name", customer.name(),
                            "language", customer.language(),
                            "zone", customer.zone(),
                            "priority", customer.priority(),
                            "cases", customer.openCases()));
            handle.createUpdate("delete from customer_number where customer = :id")
                    .bind("id", customer.id())
                    .execute();
            customer.numbers().forEach(number -> handle.createUpdate(
                            "insert into customer_number (number, customer) values (:number, :id)")
                    .bind("number", number.digits())
                    .bind("id", customer.id())
                    .execute());
        });
    }

    @Override
    public void contact(String id, Contact contact) {
        database.write(handle -> handle.createUpdate("""
                        insert into customer_contact (customer, call_id, channel, happened)
                        values (:id, :call, :channel, :at) on conflict do nothing""")
                .bind("id", id)
                .bind("call", contact.call().value())
                .bind("channel", contact.channel())
                .bind("at", JdbcInteractionStore.utc(contact.at()))
                .execute());
    }

    @Override
    public Contacts contacts(String id, CallId before) {
        return database.read(handle -> {
            int count = handle.createQuery(
                            "select count(*) from customer_contact where customer = :id and call_id <> :call")
                    .bind("id", id)
                    .bind("call", before.value())
                    .mapTo(int.class)
                    .one();
            Optional<Contact> last = handle.createQuery("""
                            select call_id, channel, happened from customer_contact
                            where customer = :id and call_id <> :call order by happened desc limit 1""")
                    .bind("id", id)
                    .bind("call", before.value())
                    .map((row, context) -> new Contact(
                            new CallId(row.getString("call_id")),
                            row.getString("channel"),
                            row.getObject("happened", OffsetDateTime.class).toInstant()))
                    .findOne();
            return new Contacts(count, last);
        });
    }
}
