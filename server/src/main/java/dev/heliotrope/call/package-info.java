/** The words everybody shares: callers, languages, call events, and the ports a call is driven through. */
@NullMarked
package dev.heliotrope.call;

import org.jspecify.annotations.NullMarked;
