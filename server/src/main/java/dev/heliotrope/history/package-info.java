/** Interactions as a fold of call events, and the port they are stored through. */
@NullMarked
package dev.heliotrope.history;

import org.jspecify.annotations.NullMarked;
