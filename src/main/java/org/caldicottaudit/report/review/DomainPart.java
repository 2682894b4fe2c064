package org.caldicottaudit.report.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.event.SecureDomain;
import org.caldicottaudit.report.Wording;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Block.Column;
import org.caldicottaudit.report.paper.Part;

/** The list of secure domains, to be checked row by row. */
record DomainPart(ReviewReport report) implements Part {
  @Override
  public void addTo(List<Block> blocks) {
    blocks.add(new Block.Section(1, "Refresh of the list of secure domains"));
    blocks.add(
        new Block.Table(
            "Each row to be checked, by whom and when",
            List.of(
                Column.of("Pattern", 24),
                Column.of("Basis", 16),
                Column.of("Valid", 24),
                Column.of("Last checked", 20),
                Column.of("Checked now", 16)),
            report.domains().stream()
                .map(
                    it ->
                        List.of(
                            it.exact() ? it.pattern() : "*." + it.pattern(),
                            it.basis(),
                            valid(it),
                            checked(it),
                            ""))
                .toList(),
            "The list is empty."));
  }

  private String valid(SecureDomain domain) {
    return Wording.period(domain.validFrom().or(() -> Optional.empty()), domain.validTo())
            .equals("no dated events")
        ? "no dates"
        : domain.validFrom().map(Wording::shortDay).orElse("always")
            + " to "
            + domain
                .validTo()
                .map(Wording::shortDay)
                .orElse(domain.endUnknown() ? "a day not known" : "today");
  }

  private String checked(SecureDomain domain) {
    if (domain.checkedOn().isEmpty()) {
      return "never recorded";
    }
    LocalDate day = domain.checkedOn().get();
    boolean overdue =
        domain.recheckDays().isPresent()
            && day.plusDays(domain.recheckDays().getAsInt()).isBefore(report.asOf());
    return Wording.shortDay(day) + (overdue ? ", overdue" : "");
  }
}
