/** {@code *.test.yaml}: what a caller does and what is to come of it, read with its places and played. */
@NullMarked
package dev.heliotrope.rehearsal.script;

import org.jspecify.annotations.NullMarked;
