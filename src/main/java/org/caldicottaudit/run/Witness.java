package org.caldicottaudit.run;

import java.util.Optional;
import org.caldicottaudit.evidence.AuditLog;
import org.caldicottaudit.evidence.SigningKey;

/**
 * Who vouches for a run besides its own manifest.
 *
 * @param signer signs the manifest; empty for an unsigned run
 * @param log where the run is entered; empty for a run that nobody needs to know of, such as a
 *     test's
 */
public record Witness(Optional<SigningKey> signer, Optional<AuditLog> log) {
  /** Nobody. */
  public static final Witness NONE = new Witness(Optional.empty(), Optional.empty());
}
