/** An Asterisk of our own: got, rendered from dialplans, started, watched, stopped. */
@NullMarked
package dev.heliotrope.pbx;

import org.jspecify.annotations.NullMarked;
