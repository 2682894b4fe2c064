package org.caldicottaudit.report.review;

import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Part;

/** How the figures were made, and what they can’t tell. */
record MethodPart(ReviewReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Method, sampling and limits"));
    List<String> points = new ArrayList<>();
    points.add(
        "Every row that could be read was judged; nothing was sampled. What nobody looked at has"
            + " not passed.");
    points.add(
        "Conduct is measured by the rules of the first quarter in every quarter, or, where those"
            + " can’t be asked, between quarters of the same rules. A quarter is compared with all"
            + " those since conduct last changed. What other rules make is the rate by a quarter’s"
            + " own rules less that by the rules of the first. A change of conduct is named when"
            + " the range of the difference, by Newcombe’s method with 99 % confidence, leaves out"
            + " nought: with many rules and quarters, one in a hundred such ranges does so by"
            + " chance.");
    points.add(
        "Rates have ranges of 95 % confidence, by Wilson’s method; numbers for each 100 disclosures"
            + " by Byar’s approximation.");
    points.add(
        "Counts from 1 to 4 are not shown, nor those from which one could be worked out: a total"
            + " less its shown parts, a rate, or two ways of counting that differ by few.");
    points.add(
        "Each quarter is judged as of its own audit’s day. An absent column leaves rules unproven:"
            + " a rate may change because a source did.");
    points.add(
        "Before a finding is called a fault of practice, people read a sample of it; ./caldicott"
            + " sample draws one.");
    points.addAll(report.limits());
    blocks.add(new Block.Points(points));
  }
}
