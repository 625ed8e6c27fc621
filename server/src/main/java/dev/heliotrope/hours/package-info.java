/** When a place is open: weekly spans, holidays and overrides; time zones and daylight saving live here only. */
@NullMarked
package dev.heliotrope.hours;

import org.jspecify.annotations.NullMarked;
