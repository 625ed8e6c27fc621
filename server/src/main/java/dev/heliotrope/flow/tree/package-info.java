/** What the steps of a call flow say: an immutable tree whose every value knows its place in the file. */
@NullMarked
package dev.heliotrope.flow.tree;

import org.jspecify.annotations.NullMarked;
