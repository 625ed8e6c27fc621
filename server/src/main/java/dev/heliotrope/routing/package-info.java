/**
 * Which agent for which waiting call, and why: {@link dev.heliotrope.routing.Distributor} is told what happens and decides. Pure: time
 * is handed in, nothing is read or written.
 */
@NullMarked
package dev.heliotrope.routing;

import org.jspecify.annotations.NullMarked;
