package dev.heliotrope.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A variable's value as text, and back. The first character tells the type. */
final class SavedValue {
    /** Behind each item of a list, whose own is doubled. */
    private static final char END = '~';

    private SavedValue() {}

    static String of(Object value) {
        return switch (value) {
            case Long whole -> "i" + whole;
            case Double decimal -> "d" + decimal;
            case Boolean yes -> yes ? "b1" : "b0";
            case LocalDate day -> "y" + day;
            case Instant moment -> "m" + moment;
            case Duration length -> "p" + length;
            case List<?> items -> "l" + listed(items);
            default -> "t" + value;
        };
    }

    private static String listed(List<?> items) {
        StringBuilder text = new StringBuilder();
        items.forEach(
                item -> text.append(of(item).replace("~", "~~")).append(END).append('.'));
        return text.toString();
    }

    /** @throws RuntimeException if the text was never written here */
    static Object read(String text) {
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case 't' -> rest;
            case 'i' -> Long.valueOf(rest);
            case 'd' -> Double.valueOf(rest);
            case 'b' -> rest.equals("1");
            case 'y' -> LocalDate.parse(rest);
            case 'm' -> Instant.parse(rest);
            case 'p' -> Duration.parse(rest);
            case 'l' -> items(rest);
            default -> throw new IllegalArgumentException("no such type of value");
        };
    }

    private static List<Object> items(String text) {
        List<Object> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != END) {
                item.append(text.charAt(at));
            } else if (text.charAt(++at) == END) {
                item.append(END);
            } else {
                items.add(read(item.toString()));
                item.setLength(0);
            }
        }
        return List.copyOf(items);
    }
}
