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
            case "voicemail" -> caller + message(done);
            case "consent" -> caller + " was asked '" + detail(done, "asked") + "' and " + done.outcome();
            case "record" -> "the recording of " + caller + " is " + detail(done, "switch") + ": " + done.outcome();
            case "survey" -> caller + " answers the survey " + detail(done, "kind") + ": " + score(done);
            case "callback" -> caller + ", offered a call-back: " + done.outcome();
            case "transfer" -> caller + " is transferred to " + detail(done, "to") + ": " + done.outcome();
            case "knowledge" -> caller + article(done);
            default -> caller + ", " + done.what() + " at '" + done.step() + "': " + done.outcome();
        };
    }

    private static String message(CallEvent.Done done) {
        return done.outcome().equals("left")
                ? " left a message of " + detail(done, "seconds") + " s in " + detail(done, "box")
                : " left no message in " + detail(done, "box") + ": " + done.outcome();
    }

    private static String score(CallEvent.Done done) {
        return done.details().getOrDefault("score", done.outcome());
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
