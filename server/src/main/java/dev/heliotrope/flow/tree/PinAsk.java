package dev.heliotrope.flow.tree;

import dev.heliotrope.call.KeyEntry;
import java.util.stream.Stream;

/** How a caller is asked for a PIN: what is said first, and what after a wrong one. */
public record PinAsk(Words words, Words wrong, KeyEntry entry, int tries) {
    Asking asking() {
        return new Asking(tries, entry.silence(), entry.most());
    }

    Stream<Words> spoken() {
        return Stream.of(words, wrong);
    }
}
