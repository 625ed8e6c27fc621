/** Prompt text to audio files, cached by content. */
@NullMarked
package dev.heliotrope.speech;

import org.jspecify.annotations.NullMarked;
