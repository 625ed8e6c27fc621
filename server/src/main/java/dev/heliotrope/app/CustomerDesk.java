package dev.heliotrope.app;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.flow.CustomerFact;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Input;
import dev.heliotrope.history.Customer;
import dev.heliotrope.history.Customers;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.InteractionStore;
import dev.heliotrope.history.InteractionStore.Story;
import dev.heliotrope.session.Errands.Occasion;
import dev.heliotrope.storage.Pins;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows customers and PINs, and turns switches for who has theirs. Blocks. */
final class CustomerDesk {
    private final Customers customers;
    private final InteractionStore history;
    private final Pins pins;
    private final Switches switches;
    private final InstantSource clock;

    CustomerDesk(Customers customers, InteractionStore history, Pins pins, Switches switches, InstantSource clock) {
        this.customers = customers;
        this.history = history;
        this.pins = pins;
        this.switches = switches;
        this.clock = clock;
    }

    static String owner(Customer customer) {
        return "customer:" + customer.id();
    }

    static String ownerOfSwitch(String name) {
        return "switch:" + name;
    }

    Input.Performed identify(Errand.Identify identify, Occasion occasion) {
        Optional<Customer> found =
                switch (identify.by()) {
                    case NUMBER -> customers.byNumber(new PhoneNumber(identify.text()));
                    case KEY -> customers.byId(identify.text());
                };
        return found.map(customer -> known(customer, occasion))
                .orElseGet(() -> Input.Performed.of(Errand.Identify.NOT_FOUND));
    }

    private Input.Performed known(Customer customer, Occasion occasion) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(CustomerFact.ID.key(), customer.id());
        facts.put(CustomerFact.NAME.key(), customer.name());
        facts.put(CustomerFact.LANGUAGE.key(), customer.language());
        facts.put(CustomerFact.ZONE.key(), customer.zone());
        facts.put(CustomerFact.PRIORITY.key(), (long) customer.priority());
        facts.put(CustomerFact.OPEN_CASES.key(), (long) customer.openCases());
        Customers.Contacts contacts = customers.contacts(customer.id(), occasion.call());
        facts.put(CustomerFact.CONTACTS.key(), (long) contacts.count());
        contacts.last().ifPresent(last -> add(last, facts));
        customers.contact(
                customer.id(), new Customers.Contact(occasion.call(), Customers.Contact.PHONE, clock.instant()));
        return new Input.Performed(Errand.Identify.FOUND, facts);
    }

    private void add(Customers.Contact last, Map<String, Object> facts) {
        facts.put(CustomerFact.LAST_CONTACT.key(), last.at().toString());
        facts.put(CustomerFact.LAST_CHANNEL.key(), last.channel());
        Story story = history.story(last.call());
        if (!story.events().isEmpty()) {
            Interaction interaction = Interaction.of(story.events());
            facts.put(
                    CustomerFact.LAST_OUTCOME.key(),
                    interaction.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            interaction.queue().ifPresent(queue -> facts.put(CustomerFact.LAST_QUEUE.key(), queue));
        }
    }

    Input.Performed authenticate(Errand.Authenticate wanted) {
        return outcome(pins.tried("customer:" + wanted.customer(), wanted.pin(), clock.instant()));
    }

    Input.Performed turn(Errand.Turn turn, Occasion occasion) {
        Pins.Outcome outcome = pins.tried(ownerOfSwitch(turn.name()), turn.pin(), clock.instant());
        if (outcome == Pins.Outcome.RIGHT) {
            switches.turn(turn.name(), turn.on(), "caller " + occasion.from() + " in call " + occasion.call());
        }
        return outcome(outcome);
    }

    private static Input.Performed outcome(Pins.Outcome outcome) {
        return Input.Performed.of(
                switch (outcome) {
                    case RIGHT -> Errand.Proof.RIGHT;
                    case WRONG -> Errand.Proof.WRONG;
                    case LOCKED -> Errand.Proof.LOCKED;
                });
    }
}
