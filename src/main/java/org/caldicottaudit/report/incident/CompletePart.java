package org.caldicottaudit.report.incident;

import java.util.List;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Field;
import org.caldicottaudit.report.paper.Block.Form;
import org.caldicottaudit.report.paper.Block.Section;
import org.caldicottaudit.report.paper.Part;

/** Fields that only a person can fill in. */
record CompletePart() implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Section(1, "To complete"));
    blocks.add(new Section(2, "Identity"));
    blocks.add(
        new Form(
            List.of(
                new Field("Incident reference", ""),
                new Field("Controller or controllers", ""),
                new Field("Data protection officer", "name and how to reach them"),
                new Field("Who reported it, and how", ""))));
    blocks.add(new Section(2, "What happened"));
    blocks.add(
        new Form(
            List.of(
                new Field("What happened, in your words", ""),
                new Field("Kind of breach", "confidentiality, integrity, availability"),
                new Field("Number of people, children among them", "about, if need be"),
                new Field("Number of records", ""),
                new Field("Likely consequences", ""))));
    blocks.add(new Section(2, "Decisions"));
    blocks.add(
        new Form(
            List.of(
                new Field("Protective step for the child, by whom and when", "before all else"),
                new Field("Report to the Commissioner: yes or no, and why", ""),
                new Field("If later than 72 hours: why", ""),
                new Field("Tell the people: yes or no, how, and why", "is it safe to tell them?"),
                new Field("Tell partner controllers", ""),
                new Field("Health and care: reported through the DSPT incident tool", ""))));
    blocks.add(new Section(2, "Measures"));
    blocks.add(
        new Form(
            List.of(
                new Field("Containment", "recall, deletion confirmed by whom and when"),
                new Field("What keeps it from happening again", ""),
                new Field(
                    "Line for the register of breaches",
                    "facts, effects, remedy; also when nothing is reported"),
                new Field("Closed by, on", ""))));
  }
}
