/** Call flows as a positioned tree, their checks, and the pure machine that runs them. */
@NullMarked
package dev.heliotrope.flow;

import org.jspecify.annotations.NullMarked;
