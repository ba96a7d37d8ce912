/** From an access token to the account that it stands for. */
@NullMarked
package dev.linkcard.skill.account;

import org.jspecify.annotations.NullMarked;
