package org.caldicottaudit.report.incident;

import java.util.List;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Block.Section;
import org.caldicottaudit.report.paper.Block.Table;
import org.caldicottaudit.report.paper.Block.Text;
import org.caldicottaudit.report.paper.Part;

/** Consent and lawful basis as the logs record them. */
record BasisPart(IncidentReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Section(1, "Consent and lawful basis as recorded"));
    blocks.add(
        new Text(
            "“Blank” means that the log has the column and nobody filled it in. Reasons are free"
                + " text and stand in the log only."));
    blocks.add(
        new Table(
            "What each record says of consent, the law and telling the person",
            List.of(
                Column.of("Record", 19),
                Column.of("Consent", 20),
                Column.of("Lawful basis, condition, power", 24),
                Column.of("Person told", 20),
                Column.of("Agreement", 17)),
            report.bases().stream()
                .map(
                    it ->
                        List.of(
                            it.entry() + "\n" + Where.when(it.when()) + "\n" + it.place(),
                            it.consent(),
                            it.basis(),
                            it.informed(),
                            it.agreement()))
                .toList(),
            "No record of a request, a decision or a consent touches it: the basis is not recorded"
                + " in these logs."));
  }
}
