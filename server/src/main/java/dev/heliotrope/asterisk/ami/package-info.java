/** The manager interface: phones' presence, waking a waiting call, originating. */
@NullMarked
package dev.heliotrope.asterisk.ami;

import org.jspecify.annotations.NullMarked;
