package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.flow.ValueType;
import java.util.Optional;

/**
 * A variable of a flow, as it is declared there; {@code first} is the value that it has when a call begins, if it has one
 * then. A secret one holds what a caller keyed in and nobody may see: it is in memory only, until the caller is next asked for
 * something else.
 */
public record Variable(String name, ValueType type, Optional<Object> first, Position at, boolean secret) {
    public Variable(String name, ValueType type, Object first, Position at) {
        this(name, type, Optional.of(first), at, false);
    }
}
