package dev.heliotrope.history;

import dev.heliotrope.call.CallEvent;

/** What steps have done for callers, as sentences. */
final class Deeds {
    private Deeds() {}

    static String sentence(CallEvent.Done done, String caller) {
        return switch (done.what()) {
            case "look-up" -> "service " + detail(done, "service") + " was asked for " + caller + ": " + done.outcome();
            case "webhook" -> "service " + detail(done, "service") + " was told of " + caller + ": " + done.outcome();
            case "customer-note" -> "noted of " + caller + ": " + detail(done, "text");
            case "knowledge" -> caller + article(done);
            default -> caller + ", " + done.what() + " at '" + done.step() + "': " + done.outcome();
        };
    }

    private static String article(CallEvent.Done done) {
        String topic = " the article " + detail(done, "topic");
        return done.outcome().equals("not-found")
                ? " asked for" + topic + ", which there is not"
                : " heard" + topic + " in " + detail(done, "language") + " up to part " + detail(done, "part");
    }

    private static String detail(CallEvent.Done done, String name) {
        return done.details().getOrDefault(name, "?");
    }
}
