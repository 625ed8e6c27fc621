/** Prompt catalogues: what is said, in each language, with plurals, numbers and times. */
@NullMarked
package dev.heliotrope.prompt;

import org.jspecify.annotations.NullMarked;
