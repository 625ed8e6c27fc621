/** Telephone numbers: what country a caller rings from. */
@NullMarked
package dev.heliotrope.numbering;

import org.jspecify.annotations.NullMarked;
