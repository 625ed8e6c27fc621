/** The HTTP side: health, metrics, and later the web console. */
@NullMarked
package dev.heliotrope.console;

import org.jspecify.annotations.NullMarked;
