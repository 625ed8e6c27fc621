package dev.heliotrope.asterisk.agi;

/** Why a connection was closed on the peer. */
enum Refusal {
    LINE_TOO_LONG("a line without end"),
    TOO_MANY_HEADERS("headers without end"),
    TOO_MANY_SESSIONS("more connections than allowed at a time"),
    SILENT("no complete headers in time"),
    WRONG_KEY("not our key"),
    MALFORMED("headers that make no call");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
