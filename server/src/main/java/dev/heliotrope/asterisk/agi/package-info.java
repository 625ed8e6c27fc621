/** FastAGI: an Asterisk channel as a call line. */
@NullMarked
package dev.heliotrope.asterisk.agi;

import org.jspecify.annotations.NullMarked;
