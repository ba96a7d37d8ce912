/** Settings and servers to examine: healthy ones, and ways to make them sick. */
@NullMarked
package dev.linkcard.doctor.specimen;

import org.jspecify.annotations.NullMarked;
