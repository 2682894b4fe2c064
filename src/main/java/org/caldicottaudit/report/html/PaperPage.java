package org.caldicottaudit.report.html;

import java.util.Locale;
import java.util.Optional;
import org.caldicottaudit.report.paper.Block;
import org.caldicottaudit.report.paper.Paper;

/** A paper as a page, with its style and the policy that lets a browser run nothing at all. */
public record PaperPage(Paper paper, String style) {
  private static final int SHORT = 10;

  /** The content security policy of the page. */
  public String policy() {
    return "default-src 'none'; style-src '"
        + PageAssets.hash(style)
        + "'; base-uri 'none'; form-action 'none'";
  }

  /** The name that a heading is linked by. */
  public String anchor(Block.Section section) {
    return "s" + (paper.contents().indexOf(section) + 1);
  }

  /** Whether a table is so short that it stays on one page. */
  public String size(Block.Table table) {
    return table.rows().size() <= SHORT ? "short" : "long";
  }

  /** The width of a column, such as {@code 15%}. */
  public String width(Block.Table table, Block.Column column) {
    int sum = table.columns().stream().mapToInt(Block.Column::weight).sum();
    return 100 * column.weight() / sum + "%";
  }

  /** The length of a bar, such as {@code 34.5%}. */
  public String length(Block.Chart chart, Optional<Double> share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * chart.length(share));
  }
}
