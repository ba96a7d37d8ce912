/** What an account allowed a client. */
@NullMarked
package dev.linkcard.grants;

import org.jspecify.annotations.NullMarked;
