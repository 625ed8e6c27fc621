/** Real SIP phones without a screen, for the demo and the tests. */
@NullMarked
package dev.heliotrope.softphone;

import org.jspecify.annotations.NullMarked;
