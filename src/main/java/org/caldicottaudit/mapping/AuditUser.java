package org.caldicottaudit.mapping;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A person as Microsoft 365 names them in an audit log: by an address, as a guest whose address is
 * folded into one of the house, or behind a claim such as {@code i:0#.f|membership|}.
 *
 * @param address the person's own
 * @param guest whether they are of another organisation
 */
record AuditUser(MailAddress address, boolean guest) {
  private static final String GUEST = "#ext#";
  private static final String GUEST_BY_CODE = "urn:spo:guest#";
  private static final Set<String> WHOLE_HOUSE = Set.of("everyone except external users");
  private static final String WHOLE_HOUSE_CLAIM = "spo-grid-all-users";

  /** The person of that name; empty for a group, a program and a name that isn't an address. */
  static Optional<AuditUser> of(String name) {
    String bare = name.substring(name.lastIndexOf('|') + 1);
    String lower = bare.toLowerCase(Locale.ROOT);
    if (lower.startsWith(GUEST_BY_CODE)) {
      return person(bare.substring(GUEST_BY_CODE.length()), true);
    }
    int mark = lower.indexOf(GUEST);
    return mark < 0 ? person(bare, false) : person(unfolded(bare.substring(0, mark)), true);
  }

  /** {@code jane_force.police.uk}: no domain has an underscore, so the last one was the @. */
  private static String unfolded(String folded) {
    int at = folded.lastIndexOf('_');
    return at < 0 ? "" : folded.substring(0, at) + "@" + folded.substring(at + 1);
  }

  private static Optional<AuditUser> person(String written, boolean guest) {
    MailAddress address = MailAddress.of(written);
    return address.domain().isEmpty()
        ? Optional.empty()
        : Optional.of(new AuditUser(address, guest));
  }

  /** Whether the name means all people of the organisation and nobody else. */
  static boolean isWholeHouse(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return WHOLE_HOUSE.contains(lower) || lower.contains(WHOLE_HOUSE_CLAIM);
  }
}
