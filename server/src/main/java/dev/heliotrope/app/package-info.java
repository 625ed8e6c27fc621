/** The commands, and the wiring of everything; imported by nobody. */
@NullMarked
package dev.heliotrope.app;

import org.jspecify.annotations.NullMarked;
