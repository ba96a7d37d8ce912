/**
 * What comes over the wire, before any endpoint sees it: methods, media types, sizes, and the
 * parameters of a query or a form (RFC 6749 §3.1-2, appendix B). What passes is a map of UTF-8
 * texts; what does not is refused here, in the form of its endpoint.
 */
@NullMarked
package dev.linkcard.server.wire;

import org.jspecify.annotations.NullMarked;
