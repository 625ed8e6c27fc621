/** Positions and diagnostics: every error an admin sees looks alike. */
@NullMarked
package dev.heliotrope.diagnostic;

import org.jspecify.annotations.NullMarked;
