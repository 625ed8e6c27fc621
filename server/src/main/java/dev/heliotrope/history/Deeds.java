package dev.heliotrope.history;

import dev.heliotrope.call.CallEvent;

/** What steps have done for callers, as sentences. */
final class Deeds {
    private Deeds() {}

    static String sentence(CallEvent.Done done, String caller) {
        return switch (done.what()) {
            case "look-up" -> "service " + detail(done, "service") + " was asked for " + caller + ": " + outcome(done);
            case "webhook" -> "service " + detail(done, "service") + " was told of " + caller + ": " + outcome(done);
            case "customer-note" -> "noted of " + caller + ": " + detail(done, "text");
            case "voicemail" -> caller + message(done);
            case "consent" -> caller + " was asked '" + detail(done, "asked") + "' and " + done.outcome();
            case "record" -> "the recording of " + caller + " is " + detail(done, "switch") + ": " + outcome(done);
            case "survey" -> caller + " answers the survey " + detail(done, "kind") + ": " + score(done);
            case "callback" ->
                caller + ", offered a call-back: " + done.outcome()
                        + done.details().getOrDefault("at", "").replaceFirst("^(?=.)", " for ");
            case "transfer" -> caller + " is transferred to " + detail(done, "to") + ": " + outcome(done);
            case "knowledge" -> caller + article(done);
            case "identify" -> caller + identified(done);
            case "authenticate" -> caller + pin(done, "of customer " + detail(done, "customer"));
            case "switch" -> caller + pin(done, "of switch " + detail(done, "switch")) + turned(done);
            case "notice" -> caller + notice(done);
            case "split" -> "by lot " + caller + " goes to '" + detail(done, "to") + "'";
            case "problem" -> "with " + caller + " at '" + done.step() + "': " + detail(done, "reason");
            case "call-flow" -> caller + flow(done) + detail(done, "flow") + "'" + cameTo(done);
            default -> caller + ", " + done.what() + " at '" + done.step() + "': " + done.outcome();
        };
    }

    private static String identified(CallEvent.Done done) {
        String by = detail(done, "by").equals("key") ? "the key that was keyed in" : "the number";
        return switch (done.outcome()) {
            case "found" -> " is customer " + detail(done, "customer") + ", by " + by;
            case "not-found" -> " is no customer by " + by;
            default -> " could not be looked up among the customers by " + by;
        };
    }

    private static String pin(CallEvent.Done done, String of) {
        String tries = " at try " + detail(done, "try");
        return switch (done.outcome()) {
            case "right" -> " keyed in the right PIN " + of + tries;
            case "wrong" -> " keyed in a wrong PIN " + of + tries;
            case "locked" -> " was refused: no PIN " + of + " is tried now";
            case "refused" -> " was refused after try " + detail(done, "try") + " for the PIN " + of;
            case "nobody-known" -> " was asked for no PIN, as nobody is known to have called";
            default -> " keyed in a PIN " + of + " that could not be looked up";
        };
    }

    private static String turned(CallEvent.Done done) {
        return done.outcome().equals("right") ? " and turned it " + detail(done, "turn") : "";
    }

    private static String flow(CallEvent.Done done) {
        return switch (done.outcome()) {
            case "called" -> " is sent through flow '";
            case "returned" -> " comes back from flow '";
            default -> " is taken out of flow '";
        };
    }

    private static String cameTo(CallEvent.Done done) {
        String outcome = done.details().get("outcome");
        return outcome == null ? "" : " with outcome '" + outcome + "'";
    }

    private static String notice(CallEvent.Done done) {
        String of = " notice of switch " + detail(done, "switch");
        return done.outcome().equals("heard") ? " heard the" + of : " cut short the" + of;
    }

    private static String message(CallEvent.Done done) {
        return done.outcome().equals("left")
                ? " left a message of " + detail(done, "seconds") + " s in " + detail(done, "box")
                : " left no message in " + detail(done, "box") + ": " + done.outcome();
    }

    /** And why not, where it has failed. */
    private static String outcome(CallEvent.Done done) {
        String reason = done.details().get("reason");
        return reason == null ? done.outcome() : done.outcome() + " (" + reason + ")";
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
