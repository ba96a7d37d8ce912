/** The pages that belong to no protocol: log-in, home, errors, and what every page knows. */
@NullMarked
package dev.linkcard.server.pages;

import org.jspecify.annotations.NullMarked;
