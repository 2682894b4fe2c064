package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sheet or a file may say by its name what its rows are; many say nothing. */
final class RegisterNameTest {
  @ParameterizedTest
  @CsvSource({
    "log.xlsx,Escalations,escalation",
    "log.xlsx,Consent register,consent",
    "log.xlsx,ICPCs 2026,conference",
    "northshire_IG-incidents_2026Q2.csv,,incident",
    "RetainedRecords.csv,,record",
    "consents.xlsx,Sheet1,consent",
    "consents.xlsx,Data,consent",
    "consents.xlsx,Team North,''",
    "sharing-log.csv,,''",
    "decision log (advice and consent).csv,,''",
    "referrals and assessments.csv,,''",
    "incident sharing log.csv,,''",
    "export.csv,,''"
  })
  void saysOneKindOrNone(String file, String sheet, String type) {
    assertThat(RegisterName.type(file, sheet == null ? "" : sheet).orElse("")).isEqualTo(type);
  }
}
