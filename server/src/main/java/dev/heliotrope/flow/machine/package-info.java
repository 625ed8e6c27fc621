/** What the steps of a call flow do: the pure machine and one small class for each kind of step. */
@NullMarked
package dev.heliotrope.flow.machine;

import org.jspecify.annotations.NullMarked;
