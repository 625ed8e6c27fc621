/** What was told to routing and what it decided, line by line, and the same day once more from that. */
@NullMarked
package dev.heliotrope.journal;

import org.jspecify.annotations.NullMarked;
