package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.event.Field;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingProposalTest {
  private static final Table TABLE = new Table("", false, "UTF-8", ",");

  @TempDir Path folder;

  /** Without a person to check it, nothing may be read that could be something else. */
  @Test
  void anAuditReadsThemOnlyAsAPersonWould() throws IOException {
    List<String> others = new ArrayList<>();
    for (Map<String, String> expected : unknownTables()) {
      if (!expected.containsValue("sender")) {
        expected.forEach(
            (heading, field) ->
                HeadingIndex.CASES
                    .sameWords(heading)
                    .filter(meaning -> !meaning.column().equals(field))
                    .ifPresent(meaning -> others.add(heading + " as " + meaning.column())));
      }
    }

    // Right, though a proposal leaves them to a person: each is a known heading and one more word.
    assertThat(others)
        .containsExactlyInAnyOrder(
            "Shared on date as shared_at",
            "GDPR Article 6 basis as lawful_basis",
            "YP name as child_name",
            "Told it is confidential as told_confidential");
  }

  @Test
  void guessesMostHeadingsAndNoneWrongly() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    int right = 0;
    for (Map<String, String> expected : unknownTables()) {
      Map<String, String> guessed = columns(proposal(withValues(expected)));
      for (Map.Entry<String, String> heading : expected.entrySet()) {
        String field = guessed.getOrDefault(heading.getKey(), "");
        if (field.equals(heading.getValue())) {
          right++;
        } else if (field.isEmpty()) {
          missed.add(heading.toString());
        } else {
          wrong.add(heading + " and not " + field);
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(right * 100 / (right + missed.size()))
        .as("missed: " + missed)
        .isGreaterThanOrEqualTo(97);
  }

  @Test
  void findsHeadingsBelowTitlesAndAboveValues() {
    MappingProposal proposal =
        proposal(
            List.of(
                List.of("Borough of Nowhere", "", "", ""),
                List.of("Request", "", "Decision", ""),
                List.of("Case refrence", "Dt of request", "Decision dt", "Decison"),
                List.of("BR-2026-00001", "2026-01-02", "2026-01-03", "shared")));

    assertThat(proposal.header().row()).isEqualTo(3);
    assertThat(columns(proposal))
        .containsEntry("Case refrence", "case_ref")
        .containsEntry("Dt of request", "requested_at")
        .containsEntry("Decision dt", "decided_at")
        .containsEntry("Decison", "decision");
    assertThat(proposal.reasons())
        .containsEntry("Dt of request", "like \"Date of request\"")
        .containsEntry("Decison", "like \"Decision\", misspelt");
  }

  @Test
  void tellsSimilarHeadingsApartByTheirValues() {
    assertThat(columns(proposal("Dat shared,Case ref", "2026-02-03,BR-1")))
        .containsEntry("Dat shared", "shared_at");
    assertThat(columns(proposal("Dat shared,Case ref", "school report,BR-1")))
        .containsEntry("Dat shared", "");
  }

  @Test
  void leavesOutWhatTheValuesContradict() {
    MappingProposal proposal =
        proposal("Case refrence,Date shared,Shared w,Child ID", "BR-1,Police,x,943 476 5919");

    assertThat(columns(proposal)).containsEntry("Date shared", "").containsEntry("Child ID", "");
    assertThat(proposal.reasons())
        .containsEntry("Date shared", "its values are no dates, as those of shared_at")
        .containsEntry("Child ID", "its values look like NHS numbers, which are never used");
  }

  @Test
  void saysWhyNothingWasChosen() {
    MappingProposal proposal =
        proposal(
            "Case refrence,Case ID,Notes,Notes,Postcode,Body,Date",
            "BR-1,BR-1,x,y,BR1 3UH,z,2026-01-02");

    assertThat(columns(proposal))
        .containsEntry("Case ID", "case_ref")
        .containsEntry("Case refrence", "")
        .containsEntry("Date", "recorded_at");
    assertThat(proposal.reasons())
        .containsEntry("Case refrence", "\"Case ID\" already says case_ref")
        .containsEntry("Notes", "stands more than once: give each its own heading")
        .containsEntry("Postcode", "never used")
        .containsEntry("Date", "a guess: the heading alone could mean something else");
  }

  @Test
  void takesFieldsFromTheShapeOfValuesWhereTheHeadingSupportsIt() {
    String ids = "<1@x.gov.uk>";
    assertThat(
            columns(
                proposal(
                    "Originator,Destination,Kopie,Wann,Kennung",
                    "a@x.gov.uk,b@nhs.net,c@x.gov.uk,2026-01-02 10:00," + ids)))
        .containsEntry("Originator", "sender")
        .containsEntry("Destination", "recipients")
        .containsEntry("Kopie", "")
        .containsEntry("Wann", "sent_at")
        .containsEntry("Kennung", "message_id");
    assertThat(
            columns(
                proposal(
                    List.of(
                        List.of(
                            "Client file", "Way of sharing it", "Way they asked", "Date shared"),
                        List.of("BR-2026-00123", "secure portal", "phone", "2026-01-02"),
                        List.of("BR-2026-00124", "fax", "post", "2026-01-02")))))
        .containsEntry("Client file", "case_ref")
        .containsEntry("Way they asked", "");
  }

  @Test
  void proposesNothingWhereNothingLooksLikeALog() {
    assertThat(propose(rows(List.of(List.of("1", "2"), List.of("3", "4"))))).isEmpty();
    assertThat(propose(rows(List.of(List.of("Shopping list"), List.of("Milk"))))).isEmpty();
    assertThat(propose(List.of())).isEmpty();
  }

  @Test
  void writesAFileThatMeansTheSame() throws IOException {
    MappingProposal proposal =
        proposal(
            "Case refrence,\"Say \"\"no\"\" \\: #x\",Dt shared,Wann ü\u00A0😀,Decison",
            "BR-1,x,25/03/2026,y,shared");

    MappingFile read =
        MappingFile.read(Files.writeString(folder.resolve("mapping.yaml"), proposal.yaml()));

    assertSameMeaning(read, proposal.file());
    assertThat(read.order()).contains(DateOrder.DMY);
    assertThat(proposal.yaml())
        .contains("  \"Dt shared\": shared_at  # like \"Date shared\"")
        .contains("#   recipient_org: Shared with, Recipient organisation, Recipient agency");
  }

  static void assertSameMeaning(MappingFile read, MappingFile proposed) {
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFields("name", "fingerprint")
        .isEqualTo(proposed);
  }

  static List<Row> rows(List<List<String>> texts) {
    List<Row> rows = new ArrayList<>();
    for (List<String> text : texts) {
      rows.add(new Row(rows.size() + 1, text.stream().map(Cell::of).toList(), "", ""));
    }
    return rows;
  }

  static Optional<MappingProposal> propose(List<Row> rows) {
    return MappingProposal.of("log.csv", TABLE, rows, Profiles.shipped(), Vocabulary.GENERAL);
  }

  private static MappingProposal proposal(List<List<String>> texts) {
    return propose(rows(texts)).orElseThrow();
  }

  private static MappingProposal proposal(String... lines) {
    return proposal(java.util.Arrays.stream(lines).map(MappingProposalTest::split).toList());
  }

  private static List<String> split(String line) {
    return java.util.Arrays.stream(line.split(",", -1))
        .map(text -> text.startsWith("\"") ? text.substring(1, text.length() - 1) : text)
        .map(text -> text.replace("\"\"", "\""))
        .toList();
  }

  private static Map<String, String> columns(MappingProposal proposal) {
    return proposal.file().columns();
  }

  private static List<List<String>> withValues(Map<String, String> expected) {
    return List.of(
        List.copyOf(expected.keySet()),
        expected.values().stream().map(MappingProposalTest::value).toList());
  }

  /** A cell such as a column of that field would hold. */
  private static String value(String column) {
    return Field.find(column)
        .map(
            field ->
                switch (field.kind()) {
                  case DATE, TIME -> "25/03/2026";
                  case FLAG -> "Yes";
                  case NUMBER -> "7";
                  case ADDRESS -> "a.b@nhs.net";
                  case ID -> "BR-2026-00123";
                  case CODE, PERSON, TEXT -> "some words";
                })
        .orElse("other words");
  }

  private static List<Map<String, String>> unknownTables() throws IOException {
    List<Map<String, String>> tables = new ArrayList<>();
    Path file = Path.of("src/test/resources/org/caldicottaudit/mapping/unknown-headings.txt");
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.startsWith("#")) {
        Map<String, String> table = new LinkedHashMap<>();
        for (String heading : line.split("\\|", -1)) {
          int equals = heading.lastIndexOf('=');
          table.put(heading.substring(0, equals), heading.substring(equals + 1));
        }
        tables.add(table);
      }
    }
    return tables;
  }
}
