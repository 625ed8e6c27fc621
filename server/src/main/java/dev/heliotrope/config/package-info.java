/** The admin's files read, checked and turned into one immutable snapshot. */
@NullMarked
package dev.heliotrope.config;

import org.jspecify.annotations.NullMarked;
