package org.caldicottaudit.policy.opa;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.caldicottaudit.policy.PolicyEngineException;

/**
 * Where an OPA server listens, such as {@code http://127.0.0.1:8181}. Holds no name, password or
 * query, so that it can stand in any message.
 */
public record OpaAddress(URI uri) {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /**
   * The address as a user wrote it.
   *
   * @throws PolicyEngineException when it is no such address; says nothing of a password in it
   */
  public static OpaAddress of(String written) {
    try {
      return new OpaAddress(new URI(written.strip().replaceAll("/+$", "")));
    } catch (URISyntaxException e) {
      // Without its cause, whose text repeats the address and a password in it.
      throw unusable("is not written as one");
    }
  }

  public OpaAddress {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!SCHEMES.contains(scheme)) {
      throw unusable("does not begin with http:// or https://");
    }
    if (uri.getRawUserInfo() != null || String.valueOf(uri.getRawAuthority()).contains("@")) {
      throw unusable("holds a name or password, which are not used");
    }
    if (uri.getHost() == null) {
      throw unusable("names no host");
    }
    if (uri.getPort() > 65_535 || uri.getPort() == 0) {
      throw unusable("names a port that there is not");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw unusable("goes on after its path, with ? or #");
    }
  }

  private static PolicyEngineException unusable(String why) {
    return new PolicyEngineException(
        "The address of the OPA server " + why + ": give one such as http://127.0.0.1:8181.");
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
