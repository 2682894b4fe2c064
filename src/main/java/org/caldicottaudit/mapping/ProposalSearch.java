package org.caldicottaudit.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caldicottaudit.source.Row;
import org.caldicottaudit.source.Table;
import org.caldicottaudit.source.TableEnd;
import org.caldicottaudit.source.TableVisitor;

/**
 * Asks what the headings of a file's tables may mean of which no profile knows any, and keeps the
 * fullest proposal: a workbook's other sheets are lists and notes.
 */
final class ProposalSearch implements TableVisitor {
  private final String file;
  private final List<Profile> profiles;
  private Table table = new Table("", false, "", "");
  private List<Row> rows = new ArrayList<>();
  private final List<MappingProposal> found = new ArrayList<>();

  ProposalSearch(String file, List<Profile> profiles) {
    this.file = file;
    this.profiles = profiles;
  }

  /** Empty when nothing is known of any heading. */
  Optional<MappingProposal> best() {
    return found.stream().reduce((one, other) -> columns(other) > columns(one) ? other : one);
  }

  /** The proposals that say the same, the best among them: of a log that fills several sheets. */
  List<MappingProposal> agreeing() {
    return best().map(best -> found.stream().filter(best::agrees).toList()).orElse(List.of());
  }

  @Override
  public void begin(Table next) {
    table = next;
    rows = new ArrayList<>();
  }

  @Override
  public boolean row(Row row) {
    rows.add(row);
    return rows.size() < HeaderSearch.ROWS;
  }

  @Override
  public boolean fits(int cells) {
    return true;
  }

  @Override
  public void end(TableEnd end) {
    MappingProposal.of(table.place(file), table, rows, profiles, Vocabulary.GENERAL)
        .ifPresent(found::add);
  }

  private static int columns(MappingProposal proposal) {
    return proposal.header().columns().size();
  }
}
