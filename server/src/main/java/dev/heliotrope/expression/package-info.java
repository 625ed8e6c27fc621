/** CEL expressions, compiled and type-checked when a flow is loaded. */
@NullMarked
package dev.heliotrope.expression;

import org.jspecify.annotations.NullMarked;
