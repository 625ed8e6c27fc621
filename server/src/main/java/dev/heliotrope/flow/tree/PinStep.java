package dev.heliotrope.flow.tree;

import java.util.List;

/** Has the caller key in a PIN. */
public sealed interface PinStep extends Step permits AuthenticateStep, SwitchStep {
    PinAsk ask();

    @Override
    default Asking asking() {
        return ask().asking();
    }

    @Override
    default List<Words> spoken() {
        return ask().spoken().toList();
    }

    @Override
    default List<Mention> mentions() {
        return ask().spoken().flatMap(Words::mentions).toList();
    }
}
