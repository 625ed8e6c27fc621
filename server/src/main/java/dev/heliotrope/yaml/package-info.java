/** YAML text as a tree whose every value knows its line and column. */
@NullMarked
package dev.heliotrope.yaml;

import org.jspecify.annotations.NullMarked;
