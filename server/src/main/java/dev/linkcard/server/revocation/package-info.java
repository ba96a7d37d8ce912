/** The revocation endpoint (RFC 7009). */
@NullMarked
package dev.linkcard.server.revocation;

import org.jspecify.annotations.NullMarked;
