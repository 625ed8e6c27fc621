package dev.heliotrope.app;

/** Text from outside, made fit for a terminal: what could move the cursor or change colours is shown as a dot. */
final class Shown {
    private Shown() {}

    static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", "·");
    }
}
