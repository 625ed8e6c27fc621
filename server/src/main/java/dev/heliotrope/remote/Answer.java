package dev.heliotrope.remote;

/** What came of asking a service. */
public sealed interface Answer {
    /** JSON as String, Long, Double, Boolean, List or Map; an empty Map where there was no body. */
    record Found(Object json) implements Answer {}

    record NotFound() implements Answer {}

    /** {@code reason} is a sentence for log and history, without secrets and without what was asked for. */
    record Failed(String reason) implements Answer {}
}
