/** Which version of a flow answers: versions kept, who released what and when, and what changed, in words. */
@NullMarked
package dev.heliotrope.release;

import org.jspecify.annotations.NullMarked;
