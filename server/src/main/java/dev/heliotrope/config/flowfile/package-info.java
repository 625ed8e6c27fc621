/** Flow files: YAML to the positioned tree, with everything that is wrong in it at once. */
@NullMarked
package dev.heliotrope.config.flowfile;

import org.jspecify.annotations.NullMarked;
