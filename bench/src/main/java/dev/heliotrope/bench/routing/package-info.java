/** A house of agents and callers in which time runs, to measure what a decision costs. */
@NullMarked
package dev.heliotrope.bench.routing;

import org.jspecify.annotations.NullMarked;
