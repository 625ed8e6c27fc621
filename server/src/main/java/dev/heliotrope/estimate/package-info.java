/** How long a caller will wait yet: a forecast by who is ahead and who works, with an interval that is held to its word. */
@NullMarked
package dev.heliotrope.estimate;

import org.jspecify.annotations.NullMarked;
