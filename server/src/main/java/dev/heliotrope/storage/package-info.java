/** History and agents' states in a database. */
@NullMarked
package dev.heliotrope.storage;

import org.jspecify.annotations.NullMarked;
