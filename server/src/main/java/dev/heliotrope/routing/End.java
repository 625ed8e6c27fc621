package dev.heliotrope.routing;

/** What becomes of a caller for whom the last step of a queue has given way too. */
public sealed interface End {
    /** Any agent who has what the flow itself requires. */
    record AnyAgent() implements End {}

    record Callback() implements End {}

    record Voicemail() implements End {}

    /** Goes on there, with the place and the step kept: whoever has waited for this one's last step is at that one's last. */
    record OtherQueue(String queue) implements End {}
}
