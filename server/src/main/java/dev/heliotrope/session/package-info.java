/** Conducts calls: runs the flow machine on a line, keeps the waiting room, asks routing for agents. */
@NullMarked
package dev.heliotrope.session;

import org.jspecify.annotations.NullMarked;
