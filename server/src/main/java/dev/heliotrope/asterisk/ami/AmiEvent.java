package dev.heliotrope.asterisk.ami;

import java.util.Locale;
import java.util.Map;

/** One event as it came over the wire; header names in lower case, the first of a repeated header counts. */
record AmiEvent(Map<String, String> headers) {
    AmiEvent {
        headers = Map.copyOf(headers);
    }

    String name() {
        return value("Event");
    }

    boolean is(String name) {
        return name().equalsIgnoreCase(name);
    }

    /** The header's value, empty if absent. */
    String value(String header) {
        return headers.getOrDefault(header.toLowerCase(Locale.ROOT), "");
    }

    /** Our part of the action's id: the library puts its own in front, with a hash between. */
    String actionId() {
        String whole = value("ActionID");
        return whole.substring(whole.indexOf('#') + 1);
    }

    boolean endsList() {
        return value("EventList").equalsIgnoreCase("Complete");
    }
}
