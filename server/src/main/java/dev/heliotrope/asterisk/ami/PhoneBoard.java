package dev.heliotrope.asterisk.ami;

import dev.heliotrope.call.PhoneState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What the agents' phones are doing, folded from what one connection told. A phone is registered while a contact of it can be
 * reached; what it does then is Asterisk's device state. Endpoints whose name is not all digits are not phones of agents.
 * Quiet until {@link #open}: before, the list of endpoints may be half read.
 */
final class PhoneBoard {
    private static final String TECHNOLOGY = "PJSIP/";
    private static final Set<String> UNREACHABLE = Set.of("removed", "unreachable");

    private final BiConsumer<String, PhoneState> changes;
    private final Map<String, Phone> phones = new HashMap<>();
    private boolean open;

    private static final class Phone {
        private final Set<String> contacts = new HashSet<>();
        private String device = "UNKNOWN";
        private PhoneState told = PhoneState.UNREGISTERED;

        private PhoneState state() {
            if (contacts.isEmpty()) {
                return PhoneState.UNREGISTERED;
            }
            return switch (device) {
                case "UNAVAILABLE", "INVALID" -> PhoneState.UNREGISTERED;
                case "RINGING" -> PhoneState.RINGING;
                case "INUSE", "BUSY", "ONHOLD", "RINGINUSE" -> PhoneState.BUSY;
                default -> PhoneState.FREE;
            };
        }
    }

    PhoneBoard(BiConsumer<String, PhoneState> changes) {
        this.changes = changes;
    }

    /** Takes in an event; those that tell nothing of phones are ignored. */
    synchronized void heard(AmiEvent event) {
        switch (event.name()) {
            case "EndpointList" -> listed(event);
            case "ContactStatus" -> contact(event);
            case "DeviceStateChange" -> device(event);
            default -> {}
        }
    }

    private void listed(AmiEvent event) {
        String name = event.value("ObjectName");
        if (Plain.isExtension(name)) {
            Phone phone = phone(name);
            phone.contacts.clear();
            phone.contacts.addAll(contacts(event.value("Contacts")));
            phone.device = word(event.value("DeviceState"));
            tell(name, phone);
        }
    }

    /** {@code 201/sip:201@127.0.0.1:5070,201/sip:...,}. */
    private static List<String> contacts(String listed) {
        List<String> uris = new ArrayList<>();
        for (String contact : listed.split(",", -1)) {
            if (!contact.isBlank()) {
                uris.add(contact.substring(contact.indexOf('/') + 1).strip());
            }
        }
        return uris;
    }

    private void contact(AmiEvent event) {
        String name = event.value("EndpointName");
        if (Plain.isExtension(name)) {
            Phone phone = phone(name);
            if (UNREACHABLE.contains(event.value("ContactStatus").toLowerCase(Locale.ROOT))) {
                phone.contacts.remove(event.value("URI"));
            } else {
                phone.contacts.add(event.value("URI"));
            }
            tell(name, phone);
        }
    }

    private void device(AmiEvent event) {
        String device = event.value("Device");
        String name = device.startsWith(TECHNOLOGY) ? device.substring(TECHNOLOGY.length()) : "";
        if (Plain.isExtension(name)) {
            Phone phone = phone(name);
            phone.device = word(event.value("State"));
            tell(name, phone);
        }
    }

    private Phone phone(String name) {
        return phones.computeIfAbsent(name, fresh -> new Phone());
    }

    private void tell(String name, Phone phone) {
        PhoneState now = phone.state();
        if (open && now != phone.told) {
            changes.accept(name, now);
        }
        phone.told = now;
    }

    /** Phones with a contact of which Asterisk does not know, or no longer, whether it can be reached. */
    synchronized List<String> doubtful() {
        return phones.entrySet().stream()
                .filter(phone -> !phone.getValue().contacts.isEmpty())
                .filter(phone -> phone.getValue().state() == PhoneState.UNREGISTERED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Events say {@code NOT_INUSE}, lists {@code Not in use}. */
    private static String word(String state) {
        return state.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    }

    /** Gives how things stand to {@code first}, then tells every change from here on; nothing falls in between. */
    synchronized void open(Consumer<Map<String, PhoneState>> first) {
        Map<String, PhoneState> states = new HashMap<>();
        phones.forEach((name, phone) -> states.put(name, phone.state()));
        first.accept(states);
        open = true;
    }

    synchronized void close() {
        open = false;
    }
}
