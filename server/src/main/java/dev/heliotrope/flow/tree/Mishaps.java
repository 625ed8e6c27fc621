package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a call goes on when its step cannot come to an outcome of its own: the caller hangs up in it, after which the flow
 * does what needs no caller; or it cannot be done.
 */
public record Mishaps(Optional<Placed<String>> hangUp, Optional<Placed<String>> error) {
    /** A hang-up ends the call, and so does what cannot be done, unless it can go on without. */
    public static final Mishaps END = new Mishaps(Optional.empty(), Optional.empty());

    public Stream<Exit> exits() {
        return listed().stream();
    }

    /** Asked for at each step of a call. */
    List<Exit> listed() {
        List<Exit> exits = new ArrayList<>(2);
        hangUp.ifPresent(to -> exits.add(Exit.byAct("hung-up", to)));
        error.ifPresent(to -> exits.add(Exit.alone("error", to)));
        return exits;
    }

    /** What is not said here is as it is there. */
    public Mishaps or(Mishaps other) {
        return new Mishaps(hangUp.or(other::hangUp), error.or(other::error));
    }
}
