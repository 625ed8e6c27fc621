/** The words between a call flow and whoever runs it: state, input, request, note; the tree and the machine lie below. */
@NullMarked
package dev.heliotrope.flow;

import org.jspecify.annotations.NullMarked;
