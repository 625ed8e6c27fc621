package dev.heliotrope.call;

/** What an agent's phone is doing, as Asterisk sees it. */
public enum PhoneState {
    UNREGISTERED,
    FREE,
    RINGING,
    BUSY
}
