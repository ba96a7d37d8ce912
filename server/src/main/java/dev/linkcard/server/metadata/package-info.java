/** What the server says of itself (RFC 8414). */
@NullMarked
package dev.linkcard.server.metadata;

import org.jspecify.annotations.NullMarked;
