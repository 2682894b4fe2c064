package org.caldicottaudit.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.QuarantinedRow;
import org.caldicottaudit.event.RuleException;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.finding.ExceptionRegister;
import org.caldicottaudit.finding.ExceptionUse;
import org.caldicottaudit.mapping.ImportOptions;
import org.caldicottaudit.mapping.ImportProgress;
import org.caldicottaudit.mapping.Imported;
import org.caldicottaudit.mapping.LogImporter;
import org.caldicottaudit.mapping.RecordSink;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.PackChoice;
import org.caldicottaudit.policy.PackLoader;
import org.caldicottaudit.policy.PolicyFolder;

/**
 * What a register of exceptions is worth on a day, and what it covers in a finished run.
 *
 * @param uses in the order of the register
 * @param refused rows that can't be used
 */
public record ExceptionsCheck(List<ExceptionUse> uses, List<QuarantinedRow> refused) {
  private static final RecordSink NOTHING =
      new RecordSink() {
        @Override
        public void transmission(Transmission row) {}

        @Override
        public void entry(Entry row) {}
      };

  public ExceptionsCheck {
    uses = List.copyOf(uses);
    refused = List.copyOf(refused);
  }

  /**
   * Reads and judges the register.
   *
   * @param run a finished run to count what the exceptions match; empty for none
   * @throws RunException when the file is no register of exceptions
   */
  public static ExceptionsCheck of(
      Path register, Optional<Path> run, LocalDate asOf, Path policies) {
    Imported imported =
        new LogImporter(ImportOptions.DEFAULTS)
            .read(List.of(register), NOTHING, ImportProgress.NONE);
    List<RuleException> exceptions =
        imported
            .tables()
            .exceptions()
            .orElseThrow(
                () ->
                    new RunException(
                        register
                            + " is no register of exceptions: its headings are exception_id, rule,"
                            + " scope, value, reason, approver, role, from and until."));
    ExceptionRegister judged = register(exceptions, asOf, new PolicyFolder(policies));
    run.map(StoredRun::read)
        .ifPresent(stored -> stored.report().findings().forEach(judged::judged));
    return new ExceptionsCheck(judged.uses(), imported.quarantine());
  }

  private static ExceptionRegister register(
      List<RuleException> exceptions, LocalDate asOf, PolicyFolder policies) {
    Catalogue catalogue = Catalogue.load(policies);
    PackChoice packs = PackChoice.of(PackChoice.IN_FORCE, PackLoader.load(policies, catalogue));
    return new ExceptionRegister(
        exceptions,
        asOf,
        rule -> catalogue.findById(rule).isPresent(),
        text ->
            packs
                .find(Optional.empty(), asOf)
                .map(pack -> pack.saysNothing(text))
                .orElse(text.isBlank()));
  }
}
