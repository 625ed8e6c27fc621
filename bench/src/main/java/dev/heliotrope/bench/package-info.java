/** Benchmarks: our server beside its peers, in one run on one machine. */
@NullMarked
package dev.heliotrope.bench;

import org.jspecify.annotations.NullMarked;
