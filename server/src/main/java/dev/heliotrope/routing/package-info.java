/** Which agent for which waiting call: a pure decision over a snapshot, with the reasons. */
@NullMarked
package dev.heliotrope.routing;

import org.jspecify.annotations.NullMarked;
