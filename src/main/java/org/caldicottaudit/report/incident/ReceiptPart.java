package org.caldicottaudit.report.incident;

import java.util.List;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Block.Section;
import org.caldicottaudit.report.paper.Block.Table;
import org.caldicottaudit.report.paper.Part;

/** Who received what, by which channel, delivered or not. */
record ReceiptPart(IncidentReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Section(1, "Who received what"));
    blocks.add(
        new Table(
            "Each recipient, by which channel, delivered or not",
            List.of(
                Column.of("When", 15),
                Column.of("From", 17),
                Column.of("To", 18),
                Column.of("Who that is", 17),
                Column.of("Channel and delivery", 15),
                Column.of("What", 18)),
            report.receipts().stream()
                .map(
                    it ->
                        List.of(
                            Where.when(it.when()),
                            it.from(),
                            it.to(),
                            it.whose(),
                            it.channel() + ", " + it.delivery(),
                            it.what() + "\n" + it.place()))
                .toList(),
            "No message and no record of a disclosure touches it."));
  }
}
