package dev.heliotrope.config.flowfile;

import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.call.KeyEntry.Closing;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.PinAsk;
import dev.heliotrope.flow.tree.Words;
import dev.heliotrope.yaml.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The keys of a step that asks for a PIN. */
final class PinKeys {
    private static final int LEAST = 4;
    private static final int MOST = 12;

    static final Key<Placed<String>> PROMPT = prompt("prompt", "ask-pin", "what is asked");
    static final Key<Placed<String>> WRONG = prompt("wrong", "wrong-pin", "said before it is asked again");
    static final Key<Integer> TRIES = Keys.tries(3);
    static final Key<Duration> WAIT = Keys.patience();

    private PinKeys() {}

    private static Key<Placed<String>> prompt(String name, String preset, String about) {
        return new Key<>(
                name, Form.PROMPTS, preset, about, (value, reading) -> new Placed<>(value.text(preset), value.at()));
    }

    /** PINs have 4 to 12 digits and end with the square key. */
    static PinAsk in(StepSource step, Placed<String> question) {
        Duration wait = WAIT.in(step);
        KeyEntry entry = new KeyEntry(LEAST, MOST, wait, Duration.ofSeconds(3), Closing.SQUARE, "", true);
        return new PinAsk(words(question), words(WRONG.in(step)), entry, TRIES.in(step));
    }

    private static Words words(Placed<String> prompt) {
        return new Words(List.of(prompt), Map.of());
    }

    static Placed<String> named(Value value) {
        return new Placed<>(value.text(), value.at());
    }
}
