/** Who is on shift in the year to come, and in which hours somebody is missing: the teams' and agents' hours, added up. */
@NullMarked
package dev.heliotrope.coverage;

import org.jspecify.annotations.NullMarked;
