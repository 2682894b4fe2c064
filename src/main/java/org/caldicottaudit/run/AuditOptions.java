package org.caldicottaudit.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caldicottaudit.mapping.ImportOptions;
import org.caldicottaudit.policy.PackChoice;

/**
 * What an audit is asked to do.
 *
 * @param inputs files and folders of logs and reference tables
 * @param out folder of the run
 * @param policies folder of the policies
 * @param pack {@code in-force}, or the name of the pack that judges everything
 * @param asOf the date of the audit
 * @param from first day to audit; empty for all
 * @param to last day to audit; empty for all
 * @param opa {@code embedded}, {@code local} or the address of an OPA server
 * @param identify whether reports show names and addresses
 * @param local folder of local settings; empty to judge as the packs say
 * @param previous folder of an earlier run, whose action plan is carried on and with which this one
 *     is compared; empty for none
 */
public record AuditOptions(
    List<Path> inputs,
    Path out,
    Path policies,
    String pack,
    LocalDate asOf,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    String opa,
    boolean identify,
    ImportOptions reading,
    Optional<Path> local,
    Optional<Path> previous) {
  /** Judges each event by what was in force on its own date. */
  public static final String IN_FORCE = PackChoice.IN_FORCE;

  /** Judges in this JVM, without OPA. */
  public static final String EMBEDDED = "embedded";

  /** Starts the {@code opa} program and stops it after. */
  public static final String LOCAL_OPA = "local";

  /** Without local settings. */
  public AuditOptions(
      List<Path> inputs,
      Path out,
      Path policies,
      String pack,
      LocalDate asOf,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      String opa,
      boolean identify,
      ImportOptions reading) {
    this(inputs, out, policies, pack, asOf, from, to, opa, identify, reading, Optional.empty());
  }

  /** Without an earlier run. */
  public AuditOptions(
      List<Path> inputs,
      Path out,
      Path policies,
      String pack,
      LocalDate asOf,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      String opa,
      boolean identify,
      ImportOptions reading,
      Optional<Path> local) {
    this(
        inputs,
        out,
        policies,
        pack,
        asOf,
        from,
        to,
        opa,
        identify,
        reading,
        local,
        Optional.empty());
  }

  /** The same, after an earlier run. */
  public AuditOptions after(Path run) {
    return new AuditOptions(
        inputs,
        out,
        policies,
        pack,
        asOf,
        from,
        to,
        opa,
        identify,
        reading,
        local,
        Optional.of(run));
  }

  /** The same logs, judged by that pack and with those settings. */
  AuditOptions judgedBy(String otherPack, Optional<Path> settings) {
    return new AuditOptions(
        inputs, out, policies, otherPack, asOf, from, to, opa, identify, reading, settings);
  }

  public AuditOptions {
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(out, "out must not be null");
    Objects.requireNonNull(policies, "policies must not be null");
    Periods.check(from, to);
  }
}
