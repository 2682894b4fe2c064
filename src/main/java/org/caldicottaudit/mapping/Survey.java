package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caldicottaudit.source.Cell;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.SourceException;
import org.caldicottaudit.source.Table;
import org.caldicottaudit.source.TableEnd;
import org.caldicottaudit.source.TableVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The first look at a file: which tables it has, where their headings are, and what their dates
 * prove about their order.
 */
final class Survey implements TableVisitor {
  /** Rows of an export that always writes ISO dates after which it is believed to. */
  private static final int ROWS_OF_PROOF = 1_000;

  private final String file;
  private final List<Profile> profiles;
  private final DateOrderChoice declared;
  private final List<TablePlan> plans = new ArrayList<>();

  private Table table = new Table("", false, "", "");
  private HeaderSearch search;
  private DateOrderChoice choice;
  private DateOrders orders = new DateOrders();
  private Set<Integer> noted = Set.of();
  private @Nullable Header header;
  private Optional<FormLayout> form = Optional.empty();
  private Optional<String> refusal = Optional.empty();
  private Optional<SourceException> unproved = Optional.empty();
  private final ProvedOrders proved = new ProvedOrders();
  private boolean searching;
  private int rows;

  Survey(String file, List<Profile> profiles, DateOrderChoice declared) {
    this.file = file;
    this.profiles = profiles;
    this.declared = declared;
    this.choice = declared;
    this.search = new HeaderSearch(profiles, file, "");
  }

  /** One a table, in the order of the file. */
  List<TablePlan> plans() {
    return plans;
  }

  @Override
  public void begin(Table next) {
    table = next;
    search = new HeaderSearch(profiles, file, next.sheet());
    choice = declared;
    orders = new DateOrders();
    noted = Set.of();
    header = null;
    form = Optional.empty();
    searching = true;
    rows = 0;
  }

  @Override
  public boolean row(Row row) {
    if (searching) {
      if (search.add(row)) {
        return true;
      }
      decide();
    } else {
      note(row);
    }
    return header != null && form.isEmpty() && !(table.delimited() && proven());
  }

  @Override
  public boolean fits(int cells) {
    return header == null || form.isPresent() || header.fits(cells);
  }

  @Override
  public void end(TableEnd end) {
    if (searching) {
      decide();
    }
    if (header == null && refusal.isEmpty()) {
      refusal = RefusedExport.reason(search.rows());
    }
    join(end);
    List<String> warnings = new ArrayList<>(header == null ? List.of() : header.warnings());
    if (!search.setAside() && (header == null || header.profile().mapping().isEmpty())) {
      warnings.addAll(search.nearMisses());
    }
    Map<Integer, DateOrder> chosen = header == null ? Map.of() : chosen(header, warnings);
    if (header != null && header.profile().kind().isByHand() && !choice.declared()) {
      orders.proved().forEach(order -> proved.add(order, place()));
    }
    plans.add(
        new TablePlan(
            table,
            Optional.ofNullable(header),
            form,
            chosen,
            choice.proofs(chosen.keySet(), orders),
            end,
            warnings,
            search.setAside(),
            search.likelyHeadings()));
  }

  /** A heading that is merged over a blank column sets nothing apart. */
  private void join(TableEnd end) {
    if (header != null && !header.apart().isEmpty() && !end.merged().isEmpty()) {
      search.merged(end.merged());
      header = search.best(place()).orElse(header);
      choice = declared.of(header.profile());
    }
  }

  private Map<Integer, DateOrder> chosen(Header found, List<String> warnings) {
    if (found.profile().form() == RowForm.AUDIT_DATA) {
      return choice.ordersBesideTwins(found, found.dateColumns(), orders, warnings);
    }
    Map<Integer, DateOrder> chosen =
        choice.orders(place(), found, found.dateColumns(), orders, warnings);
    unproved = unproved.or(() -> DateOrderChoice.unproved(place(), found, orders, chosen));
    return chosen;
  }

  /** Why the first table whose dates have no order that is known can't be read. */
  Optional<SourceException> unproved() {
    return unproved;
  }

  /** The orders of dates that its tables prove, of those that are kept by hand. */
  ProvedOrders proved() {
    return proved;
  }

  /** Why the first table that isn't recognised is of no use, where that is known. */
  Optional<String> refusal() {
    return refusal;
  }

  private boolean proven() {
    return choice.declared()
        || noted.isEmpty()
        || (header != null && header.profile().iso() && rows >= ROWS_OF_PROOF && !orders.needed());
  }

  private void decide() {
    searching = false;
    header = search.setAside() ? null : search.best(place()).orElse(null);
    if (header == null && !search.setAside()) {
      form = search.form(place());
      form.ifPresent(this::note);
    } else if (header != null) {
      choice = declared.of(header.profile());
      LostRecipients.refuse(place(), header, search.rows());
      noted = noted(header);
      int first = header.row();
      search.all().stream().filter(row -> row.number() > first).forEach(this::note);
    }
  }

  /** What stands apart may turn out not to. */
  private static Set<Integer> noted(Header found) {
    Set<Integer> columns = found.dateColumns();
    found.apart().forEach(block -> block.columns().forEach(columns::add));
    return columns;
  }

  private void note(FormLayout found) {
    header = found.header();
    choice = declared.of(found.header().profile());
    noted = found.header().dateColumns();
    List<Row> rows = search.rows().stream().filter(row -> row.number() >= header.row()).toList();
    Row record = found.record(rows, new Tally());
    noted.forEach(column -> orders.note(column, record.cell(column), record.number() + column));
  }

  private void note(Row row) {
    rows++;
    if (header == null || !row.fault().isEmpty()) {
      return;
    }
    if (!table.delimited() || header.fits(row.cells().size())) {
      boolean log = header.profile().kind().isLog();
      noted.forEach(
          column -> {
            Cell cell = row.cell(column);
            orders.note(column, log ? cell : DaySpan.bare(cell), row.number());
          });
      if (header.profile().form() == RowForm.AUDIT_DATA) {
        JsonTwins.note(header, row, orders);
      }
    }
  }

  private String place() {
    return table.place(file);
  }
}
