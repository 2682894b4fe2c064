package org.caldicottaudit.event;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A decision that findings of a rule don't count, as the register of exceptions describes it.
 *
 * @param id its name in the register
 * @param rule id of the rule; empty for every rule
 * @param value the id of a finding, a case reference, an organisation, or a pattern such as {@code
 *     message=*example.org*}; empty for {@link ExceptionScope#ALL}
 * @param reason why; empty when the register gives none
 * @param approver who approved it; empty when the register names nobody
 * @param role in which role; empty when the register doesn't say
 * @param from first day in London on which it holds
 * @param until last day in London on which it holds, to its end
 */
public record RuleException(
    Place place,
    String id,
    String rule,
    ExceptionScope scope,
    String value,
    String reason,
    String approver,
    String role,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {
  /** The rule that judges exceptions; none can be made from it. */
  public static final String JUDGED_BY = "GOV-05";

  public RuleException {
    Objects.requireNonNull(place, "place must not be null");
    Objects.requireNonNull(scope, "scope must not be null");
    if (id.isBlank()) {
      throw new IllegalArgumentException("id must not be blank");
    }
    if ((scope == ExceptionScope.ALL) != value.isEmpty()) {
      throw new IllegalArgumentException("a scope has a value unless it is all, but " + id);
    }
  }

  /** Such as {@code partner Ashbrook Trust} or {@code all}. */
  public String inWords() {
    return scope == ExceptionScope.ALL ? "all" : scope.code() + " " + value;
  }

  /** The same, approved by somebody who is called otherwise in reports. */
  public RuleException approvedBy(String name) {
    return new RuleException(place, id, rule, scope, value, reason, name, role, from, until);
  }
}
