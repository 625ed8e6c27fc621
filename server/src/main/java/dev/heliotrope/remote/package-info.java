/** The company's other systems, asked over HTTP: bounded in time, size and patience, at configured addresses only. */
@NullMarked
package dev.heliotrope.remote;

import org.jspecify.annotations.NullMarked;
