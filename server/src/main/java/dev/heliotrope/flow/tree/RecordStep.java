package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;
import java.util.Optional;

/** Switches the recording of the call on, if the variable {@code consent} says so, or off. */
public record RecordStep(
        Placed<String> name,
        Switch to,
        Optional<Placed<String>> consent,
        Placed<String> next,
        Placed<String> refused,
        Placed<String> failed,
        Mishaps mishaps)
        implements Step {
    public enum Switch {
        ON,
        OFF
    }

    @Override
    public List<Exit> exits() {
        return Exit.and(
                mishaps,
                Exit.besides(Exit.alone("next", next), Exit.alone("refused", refused), Exit.alone("failed", failed)));
    }

    @Override
    public boolean holdsCaller() {
        return true;
    }
}
