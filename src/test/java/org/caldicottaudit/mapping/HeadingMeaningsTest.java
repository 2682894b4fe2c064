package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.event.Fields;
import org.caldicottaudit.event.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingMeaningsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Designation of requestor=requester_role",
        "Enquirer's organisation=requester_org",
        "Which agency asked?=requester_org",
        "Request came in (date & time)=requested_at",
        "Time of request=time:requested_at",
        "Who made the decision?=decided_by",
        "Decision maker (name and position)=decided_by",
        "Role of person deciding=decider_role",
        "Grounds for approving or refusing=reasons",
        "Passed to - role=recipient_role",
        "Post held by recipient=recipient_role",
        "Recipient name & designation=recipient_name",
        "Requester name / rank=requester_name",
        "Agency making contact=requester_org",
        "Person making contact=requester_name",
        "What they asked for=what_shared",
        "Why they asked for it=purpose",
        "Staff member responsible=decided_by",
        "Parental agreement=consent_status",
        "Caldicott Guardian opinion=advice_outcome",
        "Confidentiality statement included?=told_confidential",
        "Other agency=recipient_org",
        "Contact at other agency=recipient_name",
        "Which organisation are you from?=agency",
        "Organisation completing this form=agency",
        "Recipient NHSmail / secure email=recipient_address",
        "Route of disclosure=channel",
        "Does the recipient know it is confidential? (Y/N)=told_confidential",
        "Recipient aware of confidentiality=told_confidential",
        "If no consent, on what ground?=no_consent_kind",
        "Reason for exemption from consent=no_consent_reason",
        "Limits placed on consent=consent_scope",
        "Is the person aware of the sharing?=subject_informed",
        "If not aware, why not?=not_informed_reason",
        "Breach known at=aware_at",
        "ICO notified on=reported_at",
        "Incident no.=incident_ref",
        "Family file no.=case_ref",
        "Ward name=",
        "Reason for late entry=",
        "Mother's date of birth=",
        "Name of school=",
        "Colour=",
        "Comments="
      })
  void readsWhatAHeadingSpeaksOf(String heading) {
    String[] parts = heading.split("=", -1);

    assertThat(
            HeadingMeanings.CASES.of(parts[0]).stream()
                .map(HeadingMeanings.Candidate::column)
                .findFirst()
                .orElse(""))
        .isEqualTo(parts[1]);
  }

  /** No heading that a profile knows may mean another field by its ideas. */
  @Test
  void agreesWithTheKnownHeadings() {
    List<String> others =
        Profiles.aliases(TableKind.CASE_LOG).stream()
            .filter(alias -> !alias.weak())
            .filter(alias -> !HeadingMeanings.CASES.of(alias.heading()).isEmpty())
            .filter(
                alias ->
                    HeadingMeanings.CASES.of(alias.heading()).stream()
                        .noneMatch(candidate -> candidate.column().equals(alias.column())))
            .map(alias -> alias.heading() + " = " + alias.column())
            .toList();

    assertThat(others).as("read as another field").hasSizeLessThan(60);
  }

  @Test
  void theValuesDecideBetweenTwoMeanings() throws IOException {
    Fields flags = read("Material disclosed", "Yes");
    Fields words = read("Material disclosed", "Chronology of the spring");

    assertThat(flags.text(Field.DECISION)).contains("share");
    assertThat(words.text(Field.WHAT_SHARED)).contains("Chronology of the spring");
  }

  private Fields read(String heading, String value) throws IOException {
    return ImportedRows.csv(
            folder,
            "Case ID,Shared with,Date shared," + heading,
            "BR-1,Kent Police,13/04/2026," + value,
            "BR-2,Kent Police,23/04/2026," + value)
        .entries
        .get(0)
        .fields();
  }

  @Test
  void aTimeInAColumnOfItsOwnBelongsToItsDay() throws IOException {
    for (String time : List.of("14:05", "14.05", "1405", "2.05pm", "14:05:00")) {
      ImportedRows rows =
          ImportedRows.csv(
              folder,
              "Case ID,Shared with,Date shared,Time shared",
              "BR-1,Kent Police,13/04/2026," + time,
              "BR-2,Kent Police,23/04/2026,about noon");

      Stream<String> read =
          rows.entries.stream()
              .map(entry -> entry.fields().time(Field.SHARED_AT).map(Moment::toString).orElse(""));
      assertThat(read).containsExactly("2026-04-13T13:05:00Z", "2026-04-23");
      assertThat(rows.reading().warnings())
          .contains(
              "Column \"Time shared\": cells that are no time of day, so that the day counts: 1.");
    }
  }

  @Test
  void theNumberOfTheChildTiesALogThatHasNoneOfTheCase() throws IOException {
    ImportedRows rows =
        ImportedRows.csv(
            folder,
            "Child / family ID,Shared with,Date shared",
            "WR-26-1,Kent Police,13/04/2026",
            "WR-26-2,Kent Police,23/04/2026");

    Fields fields = rows.entries.get(0).fields();
    assertThat(fields.text(Field.CASE_REF)).contains("WR-26-1");
    assertThat(fields.text(Field.CHILD_REF)).contains("WR-26-1");
  }
}
