package dev.heliotrope.call;

/** What a prompt does with a value that it speaks, which decides what the value may be. */
public enum SaidAs {
    /** {@code {x}}: whatever it is, as its kind is said. */
    ITSELF("as it is"),
    /** A form of words is chosen by counting, or the number is spelled out. */
    NUMBER("as a number"),
    /** One of several texts is chosen by what it is. */
    CHOICE("to choose words by"),
    MOMENT("as a moment"),
    DATE("as a date"),
    /** Minutes, as the prompt {@code wait} says them. */
    WAIT("as a length of time or a number of minutes"),
    DIGITS("digit by digit"),
    LIST("as a list");

    private final String words;

    SaidAs(String words) {
        this.words = words;
    }

    /** Completes "the prompt speaks {x} ...". */
    @Override
    public String toString() {
        return words;
    }
}
