package org.caldicottaudit.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.caldicottaudit.event.ReferenceTables;
import org.caldicottaudit.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables beside the logs, in the words of those who keep them. */
final class TableIdeasTest {
  @TempDir private Path folder;

  @Test
  void partners() throws IOException {
    ReferenceTables tables =
        read(
            "Partner agency we share with,What sort of body,Joined the protocol,Dropped out,What their addresses end in,Role mailboxes,Known to staff as,Tel",
            "North Vale Council,LA,25/04/2017,ongoing,@northvale.gov.uk and @yjs.northvale.gov.uk,Duty: mash@northvale.gov.uk | edt@northvale.gov.uk,NVC / the council,01234",
            "Vale Police,Law enforcement,Yes - 13/5/2018,,jo.bloggs@vale.police.uk,none,n/a,");

    assertThat(tables.partners().orElseThrow())
        .extracting(
            partner ->
                "%s, %s, %s, %s, %s, %s"
                    .formatted(
                        partner.organisation(),
                        partner.kind(),
                        partner.signatorySince().orElseThrow(),
                        partner.domains(),
                        partner.inboxes(),
                        partner.aliases()))
        .containsExactly(
            "North Vale Council, council, 2017-04-25, [northvale.gov.uk, yjs.northvale.gov.uk],"
                + " [mash@northvale.gov.uk, edt@northvale.gov.uk], [NVC, the council]",
            "Vale Police, police, 2018-05-13, [vale.police.uk], [], []");
  }

  @Test
  void agreementsGoByTheirNameWhereTheyHaveNoReference() throws IOException {
    ReferenceTables tables =
        read(
            "What we call it,Which tier,Who is covered,Why we share,What data,When signed,Revisit,How fast must we answer",
            "MASH,Level 3,North Vale Council & Vale Police,Enquiries,health,25/04/2024,By 25/04/2026,R 4h / A 1 day");

    assertThat(tables.agreements().orElseThrow())
        .singleElement()
        .satisfies(
            agreement -> {
              assertThat(agreement.reference()).isEqualTo("MASH");
              assertThat(agreement.tier()).isEqualTo(3);
              assertThat(agreement.parties()).containsExactly("North Vale Council & Vale Police");
              assertThat(agreement.ratified()).contains(LocalDate.of(2024, 4, 25));
              assertThat(agreement.reviewDue()).contains(LocalDate.of(2026, 4, 25));
              assertThat(agreement.answerTimes()).isEqualTo("R 4h / A 1 day");
            });
  }

  @Test
  void retention() throws IOException {
    ReferenceTables tables =
        read(
            "Sort of record,When the clock starts,How long we keep it (yrs),Says who,OK'd by,How destroyed",
            "MASH contact,closure,6,Code,Board,shred",
            "School file,born,25,Code,Board,shred",
            "Adoption,order,\"100 years after the order, then secure disposal\",Regulations,Board,shred",
            "Panel,,Minimum 20 years - Inquiries Act,Act,Board,",
            "Odd,,CY+6,Act,Board,",
            "Blank,,,Act,Board,");

    assertThat(tables.retention().orElseThrow())
        .extracting(
            rule ->
                rule.recordClass()
                    + " "
                    + rule.period()
                        .map(period -> period.length() + (period.fromBirth() ? " of birth" : ""))
                        .orElse("unread"))
        .containsExactly(
            "MASH contact P6Y",
            "School file P25Y of birth",
            "Adoption P100Y",
            "Panel P20Y",
            "Odd unread",
            "Blank unread");
  }

  @Test
  void secureDomains() throws IOException {
    ReferenceTables tables =
        read(
            "Addresses ending,Sub-domains as well?,What makes it secure,Which way,In use since,Stopped,When did we last look,Look again",
            ".gov.uk,Y,TLS enforced,<->,25/04/2019,,25/01/2026,6-monthly",
            "someone@nhs.net,N,DCB1596,Send only,2019,n/a,25/01/2026,Annually");

    assertThat(tables.secureDomains().orElseThrow())
        .extracting(
            domain ->
                "%s %s %s %s"
                    .formatted(
                        domain.pattern(),
                        domain.exact(),
                        domain.direction(),
                        domain.recheckDays().orElseThrow()))
        .containsExactly("gov.uk false both 181", "nhs.net true send 365");
  }

  @Test
  void training() throws IOException {
    ReferenceTables tables =
        read(
            "Surname,Forename,Team,Which course,When completed,Due again",
            "Lee,Ann,MASH,Data protection (annual),25/04/2026,25/04/2027",
            "Lee,Ann,MASH,Fire safety,26/04/2026,",
            "Ray,Bob,MASH,IG refresher,,overdue");

    assertThat(tables.training().orElseThrow())
        .extracting(row -> row.person() + " " + row.completed())
        .containsExactly("Ann Lee 2026-04-25");
  }

  @Test
  void otherListsAreNoTables() {
    for (List<String> lines :
        List.of(
            List.of("Room,Booked by,From,To", "3.14,Ann,Monday,Friday"),
            List.of("Name,E-mail,Phone", "Ann,ann@kent.gov.uk,01234"),
            List.of("Code,Description", "A,Accepted"))) {
      assertThatThrownBy(() -> read(lines.get(0), lines.get(1)))
          .as(lines.get(0))
          .isInstanceOf(SourceException.class);
    }
  }

  private ReferenceTables read(String... lines) throws IOException {
    return ImportedRows.csv(folder, lines).imported.tables();
  }
}
