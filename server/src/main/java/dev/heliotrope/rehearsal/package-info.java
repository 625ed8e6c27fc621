/** What would a caller go through? Calls played without a phone, on the machine that calls run and a clock of their own. */
@NullMarked
package dev.heliotrope.rehearsal;

import org.jspecify.annotations.NullMarked;
