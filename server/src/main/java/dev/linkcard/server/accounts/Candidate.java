package dev.linkcard.server.accounts;

import dev.linkcard.grants.oauth.Subject;
import java.io.Serial;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * An account that somebody wants to log in to, as it was read before the look at the password.
 *
 * @param hash of the password, with its kind before it
 * @param epoch grows when every log-in of the account ends
 */
public record Candidate(Subject subject, String name, String hash, int epoch)
    implements UserDetails {
  @Serial private static final long serialVersionUID = 1L;

  Candidate withHash(String better) {
    return new Candidate(subject, name, better, epoch);
  }

  @Override
  public String getUsername() {
    return name;
  }

  @Override
  public String getPassword() {
    return hash;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public String toString() {
    return "Candidate(" + subject + ")";
  }
}
