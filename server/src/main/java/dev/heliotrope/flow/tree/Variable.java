package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.flow.ValueType;

/** A variable of a flow; the value that it has at first fixes its type. */
public record Variable(String name, ValueType type, Object first, Position at) {}
