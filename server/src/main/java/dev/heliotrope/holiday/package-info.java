/** Public holidays by country and region. */
@NullMarked
package dev.heliotrope.holiday;

import org.jspecify.annotations.NullMarked;
