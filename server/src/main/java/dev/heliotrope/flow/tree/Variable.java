package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.flow.ValueType;

/**
 * A variable of a flow and the value that it has at first. A secret one holds what a caller keyed in and nobody may see: it
 * is in memory only, until the caller is next asked for something else.
 */
public record Variable(String name, ValueType type, Object first, Position at, boolean secret) {
    public Variable(String name, ValueType type, Object first, Position at) {
        this(name, type, first, at, false);
    }
}
