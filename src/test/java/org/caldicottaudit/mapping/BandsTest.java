package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headings in two rows, of which the upper names groups of columns. */
class BandsTest {
  private static final String LOWER =
      "Reference,Name,Date,Organisation,Name,Outcome,Date,Name,Organisation,Name,Date,Method";
  private static final String ROW =
      "TV-2026-00001,Jo Bell,2026-04-01,Wessex Police,PC Plod,Share,2026-04-02,Ann Lee,Wessex"
          + " Police,PC Plod,2026-04-03,Email";

  @TempDir private Path folder;

  @Test
  void aWordThatStandsTwiceMeansWhatItsGroupSays() throws IOException {
    Fields fields = read("Case,Child,Request,,,Decision,,,Shared with,,,", LOWER, ROW);

    assertThat(fields.text(Field.CASE_REF)).contains("TV-2026-00001");
    assertThat(fields.text(Field.CHILD_NAME)).contains("Jo Bell");
    assertThat(fields.time(Field.REQUESTED_AT)).hasToString("Optional[2026-04-01]");
    assertThat(fields.time(Field.DECIDED_AT)).hasToString("Optional[2026-04-02]");
    assertThat(fields.time(Field.SHARED_AT)).hasToString("Optional[2026-04-03]");
    assertThat(fields.text(Field.REQUESTER_NAME)).contains("PC Plod");
    assertThat(fields.text(Field.DECIDED_BY)).contains("Ann Lee");
    assertThat(fields.texts(Field.RECIPIENT_ORG)).containsExactly("Wessex Police");
    assertThat(fields.text(Field.CHANNEL)).contains("e-mail");
  }

  @Test
  void headingsThatAreClearByThemselvesStayAsTheyStand() throws IOException {
    Fields fields =
        read(
            "Case,Decision,",
            "Case reference,Decision,Date shared",
            "TV-2026-00001,Share,2026-04-03");

    assertThat(fields.text(Field.CASE_REF)).contains("TV-2026-00001");
    assertThat(fields.time(Field.SHARED_AT)).isPresent();
  }

  @Test
  void ofTwoKnownHeadingsForOneTextTheGroupTellsWhichIsWhich() throws IOException {
    Fields fields =
        read(
            "Case,Decision,,Sharing without consent,",
            "Case reference,Decision,Reasons for decision,Justification,Date shared",
            "TV-2026-00001,Share,Seen with a bruise,Told by the officer in charge,2026-04-03");

    assertThat(fields.text(Field.REASONS)).contains("Seen with a bruise");
    assertThat(fields.text(Field.NO_CONSENT_REASON)).contains("Told by the officer in charge");
  }

  @Test
  void aHeadingWhoseValuesAreNoneOfItsOwnIsReadWithItsGroup() throws IOException {
    Fields fields =
        read(
            "Child,Decision,,Consent to share",
            "Case reference,To share or not?,Decision reached on,Outcome of asking",
            "TV-2026-00001,Share,2026-04-03,Consented verbally to sharing");

    assertThat(fields.text(Field.DECISION)).contains("share");
    assertThat(fields.time(Field.DECIDED_AT)).isPresent();
    assertThat(fields.text(Field.CONSENT_STATUS)).contains("given");
  }

  @Test
  void aHeadingThatMeansWhatAnotherMeansIsReadWithItsGroup() throws IOException {
    Fields fields =
        read(
            "Child,Decision,,Family's consent,,",
            "Case reference,Shared or not shared,When this was decided,Answer when asked,Who gave"
                + " the answer,When answer was given",
            "TV-2026-00001,Share,2026-04-03,Consented,Mother,2026-04-01");

    assertThat(fields.time(Field.DECIDED_AT)).hasToString("Optional[2026-04-03]");
    assertThat(fields.time(Field.CONSENT_AT)).hasToString("Optional[2026-04-01]");
    assertThat(fields.text(Field.CONSENT_BY)).contains("Mother");
  }

  private Fields read(String... lines) throws IOException {
    ImportedRows rows = ImportedRows.csv(folder, lines);
    assertThat(rows.entries).hasSize(1);
    return rows.entries.get(0).fields();
  }
}
