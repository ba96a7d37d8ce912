/** What is measured: an authorization server that can be prepared and started. */
@NullMarked
package dev.linkcard.bench.subject;

import org.jspecify.annotations.NullMarked;
