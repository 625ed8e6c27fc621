/** Which steps of the flows, and which ways out of them, rehearsed calls have gone. */
@NullMarked
package dev.heliotrope.rehearsal.coverage;

import org.jspecify.annotations.NullMarked;
