/** Flows as pictures: which steps there are and where each way leads, as Mermaid or SVG, without any other program. */
@NullMarked
package dev.heliotrope.diagram;

import org.jspecify.annotations.NullMarked;
