package org.caldicottaudit.report.review;

import java.util.List;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Field;
import org.caldicottaudit.report.paper.Part;

/** Who agrees to the review, and when the next is due. */
record SignOffPart(ReviewReport report) implements Part {
  private static final int YEARS_TO_NEXT = 2;

  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Sign-off"));
    blocks.add(
        new Block.Form(
            List.of(
                new Field("Reviewed by", "body and day"),
                new Field("Caldicott Guardian", ""),
                new Field("Data protection officer", ""),
                new Field("Independent scrutineer", ""),
                new Field(
                    "Next review",
                    "by "
                        + Wording.day(report.asOf().plusYears(YEARS_TO_NEXT))
                        + ", or sooner if law, guidance or a case asks for it"))));
  }
}
