/** When a place is open and who is on shift: hours, seasons, holidays, overrides; zones and daylight saving live here only. */
@NullMarked
package dev.heliotrope.hours;

import org.jspecify.annotations.NullMarked;
