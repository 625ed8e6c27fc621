package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Lets the caller choose by key. Wrong keys and silence count as tries alike; the last try's failure decides the way out. */
public record MenuStep(
        Placed<String> name,
        Words words,
        SequencedMap<String, Placed<String>> keys,
        int tries,
        Duration patience,
        boolean interruptible,
        Missed invalid,
        Missed silence,
        Optional<DirectDial> directDial,
        Mishaps mishaps)
        implements Step {
    /** What is said before the caller is asked again, and where it goes after the last try. */
    public record Missed(Words say, Placed<String> then) {}

    public MenuStep {
        keys = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(keys));
    }

    public MenuStep(
            Placed<String> name,
            Words words,
            SequencedMap<String, Placed<String>> keys,
            int tries,
            Duration patience,
            boolean interruptible,
            Missed invalid,
            Missed silence) {
        this(name, words, keys, tries, patience, interruptible, invalid, silence, Optional.empty(), Mishaps.END);
    }

    /** As many digits as the longest key has. */
    public int digits() {
        int most = 0;
        for (String key : keys.keySet()) {
            most = Math.max(most, key.length());
        }
        return keys.isEmpty() ? 1 : most;
    }

    @Override
    public List<Exit> exits() {
        List<Exit> exits = new ArrayList<>();
        keys.forEach((key, to) -> exits.add(Exit.byAct(key, to)));
        exits.add(Exit.byAct("invalid", invalid.then()));
        exits.add(Exit.alone("silence", silence.then()));
        directDial.ifPresent(dial -> exits.add(Exit.byAct("extension", dial.then())));
        exits.addAll(mishaps.listed());
        return exits;
    }

    @Override
    public Asking asking() {
        return new Asking(tries, patience, digits());
    }

    @Override
    public List<Words> spoken() {
        return List.of(words, invalid.say(), silence.say());
    }

    @Override
    public List<Mention> mentions() {
        return spoken().stream().flatMap(Words::mentions).toList();
    }
}
