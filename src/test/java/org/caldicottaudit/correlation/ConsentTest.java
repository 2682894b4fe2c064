package org.caldicottaudit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caldicottaudit.event.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConsentTest {
  private static final String CASE = "TV-2026-00001";

  @ParameterizedTest
  @CsvSource({
    "Mother, parent",
    "Mother of child, parent",
    "Parent/carer, parent",
    "Father (PR), parent",
    "Child's mother, parent",
    "Both parents, parent",
    "Adoptive mother, parent",
    "Person with PR, parent",
    "Child, child",
    "Self, child",
    "Young person, child",
    "Child and mother, both",
    "Grandmother, other",
    "Grand mother, other",
    "Foster mother, other",
    "Foster carer, other",
    "Children's Guardian, other",
    "Social worker, other",
    "Mother and social worker, unclear",
    "Unknown, unclear",
    "Yes, unclear",
  })
  void tellsWhoGaveAConsent(String relationship, String giver) {
    Logs logs =
        new Logs()
            .entry(
                "disclosure",
                CASE,
                "2026-04-01",
                fields -> fields.put(Field.CONSENT_RELATIONSHIP, relationship));

    assertThat(logs.tiedEntry(0).reading().consentGiver()).contains(giver);
  }

  @ParameterizedTest
  @CsvSource({"Mr Young, unclear", "J. Smith (mother), parent", "Jane Smith, unclear"})
  void nameOfAGiverTellsItOnlyByAWordBeside(String name, String giver) {
    Logs logs =
        new Logs()
            .entry("disclosure", CASE, "2026-04-01", fields -> fields.put(Field.CONSENT_BY, name));

    assertThat(logs.tiedEntry(0).reading().consentGiver()).contains(giver);
  }

  @Test
  void nobodyRecordedIsNoGiver() {
    assertThat(
            new Logs()
                .entry("disclosure", CASE, "2026-04-01")
                .tiedEntry(0)
                .reading()
                .consentGiver())
        .isEmpty();
  }

  private static Logs shared(String scope, String recipient) {
    return new Logs()
        .partner("Metropolitan Police Service", "police", "met.police.uk")
        .partner("All Saints Primary School", "school", "allsaints.sch.uk")
        .entry(
            "disclosure",
            CASE,
            "2026-04-10",
            fields ->
                fields
                    .put(Field.CONSENT_SCOPE, List.of(scope))
                    .put(Field.RECIPIENT_ORG, List.of(recipient)));
  }

  @ParameterizedTest
  @CsvSource({
    "Met Police, Metropolitan Police Service",
    "'School, GP and Met Police', Metropolitan Police Service",
    "'Ashgrove Primary School, Bromley', Ashgrove Primary School",
    "School, Mother",
  })
  void recipientsThatTheScopeNamesAreCovered(String scope, String recipient) {
    assertThat(shared(scope, recipient).tiedEntry(0).reading().scopeGaps()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "School, Ashgrove Primary School, WEAK",
    "All agencies, Metropolitan Police Service, WEAK",
    "School, Metropolitan Police Service, STRONG",
    "'School, GP', Metropolitan Police Service, STRONG",
    "All Saints Primary School, Metropolitan Police Service, STRONG",
    "Oakhill Primary School, Metropolitan Police Service, STRONG",
  })
  void othersAreGaps(String scope, String recipient, Strength sure) {
    assertThat(shared(scope, recipient).tiedEntry(0).reading().scopeGaps())
        .containsExactly(new ScopeGap(recipient, sure));
  }

  @ParameterizedTest
  @CsvSource({"2026-04-10, given, 0", "2026-04-11, given, 1", "2026-04-10, refused, 1"})
  void laterConsentCountsWhenItWasGivenBeforeTheDisclosure(String day, String status, int gaps) {
    Logs logs =
        shared("School", "Metropolitan Police Service")
            .entry(
                "consent",
                CASE,
                day,
                fields ->
                    fields
                        .put(Field.CONSENT_STATUS, status)
                        .put(Field.CONSENT_SCOPE, List.of("Met Police")));

    assertThat(logs.tiedEntry(0).reading().scopeGaps()).hasSize(gaps);
  }
}
