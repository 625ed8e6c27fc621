/** What can be wrong in a flow that reads well: one rule a class. */
@NullMarked
package dev.heliotrope.flow.check;

import org.jspecify.annotations.NullMarked;
