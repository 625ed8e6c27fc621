/** Call events as meters. */
@NullMarked
package dev.heliotrope.metrics;

import org.jspecify.annotations.NullMarked;
