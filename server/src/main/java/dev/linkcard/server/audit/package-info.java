/**
 * Who did what, when and from where: the origin of a request, and one line of JSON for each audit
 * event on a logger of its own. The table of the events is kept by grants.
 */
@NullMarked
package dev.linkcard.server.audit;

import org.jspecify.annotations.NullMarked;
