package dev.heliotrope.prompt;

import dev.heliotrope.call.SaidAs;
import dev.heliotrope.diagnostic.Position;

/** A value that a prompt speaks, what is done with it, and where in which catalogue. */
public record SpokenUse(String value, SaidAs as, Position at) {}
