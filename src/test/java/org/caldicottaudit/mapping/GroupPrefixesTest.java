package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GroupPrefixesTest {
  private static final String HEADINGS =
      "Record ID,Event,Case ID,Request: organisation,Request: email,Decision: outcome,"
          + "Decision: date,Sharing: categories,Sharing: information shared,"
          + "Sharing: recipient organisation,Consent: status,Consent: reason if none";

  @TempDir private Path folder;

  private Fields read(String row) throws IOException {
    return ImportedRows.csv(folder, HEADINGS, row).entries.get(0).fields();
  }

  @Test
  void ownWordsCountWhereTheGroupTurnsThemToSomethingElse() throws IOException {
    Fields fields =
        read(
            "R1,Disclosure,BR-1,Kent Police,a@kent.police.uk,Share,23/04/2026,Health,"
                + "Dates of absence,Oakhill School,Refused,He is out on bail");

    assertThat(fields.text(Field.ENTRY_TYPE)).hasValue("disclosure");
    assertThat(fields.texts(Field.CATEGORIES)).containsExactly("health");
    assertThat(fields.text(Field.WHAT_SHARED)).hasValue("Dates of absence");
    assertThat(fields.text(Field.REQUESTER_ORG)).hasValue("Kent Police");
    assertThat(fields.text(Field.NO_CONSENT_REASON)).hasValue("He is out on bail");
  }

  @Test
  void whoseAddressItIsOnlyTheGroupTells() throws IOException {
    Fields fields =
        read(
            "R1,Request,BR-1,Kent Police,a@kent.police.uk,Pending,23/04/2026,Health,"
                + "Dates of absence,Oakhill School,Given,");

    assertThat(fields.texts(Field.RECIPIENT_ADDRESS)).isEmpty();
  }
}
