/** What would it be like? The same distribution of calls as in production, on a day that never was. */
@NullMarked
package dev.heliotrope.forecast;

import org.jspecify.annotations.NullMarked;
