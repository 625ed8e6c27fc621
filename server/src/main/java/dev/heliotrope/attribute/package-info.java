/** What is asked of an agent, as admins write it in flows, in their tests and in requests on trial. */
@NullMarked
package dev.heliotrope.attribute;

import org.jspecify.annotations.NullMarked;
