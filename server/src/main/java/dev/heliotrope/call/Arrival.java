package dev.heliotrope.call;

import org.jspecify.annotations.Nullable;

/** What a channel brings along when it opens a line to us. */
public sealed interface Arrival {
    CallId call();

    /** Asterisk's name of the channel, for the manager interface; never put in a command unescaped. */
    String channel();

    /**
     * A caller. {@code checkpoint} is what {@link LineAction.Remember} last stored on the channel: non-null when a server
     * before us was driving this call and went away. {@code lastRing} is then how its ringing of an agent ended meanwhile.
     */
    record Caller(
            CallId call,
            String channel,
            PhoneNumber from,
            PhoneNumber dialled,
            @Nullable String checkpoint,
            LineResult.@Nullable Rang lastRing)
            implements Arrival {}

    /** An agent who dialled a service code from the phone registered as {@code extension}. */
    record ServiceCode(CallId call, String channel, String extension, Code code) implements Arrival {}

    enum Code {
        SIGN_IN,
        PAUSE,
        SIGN_OUT
    }
}
