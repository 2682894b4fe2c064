package org.caldicottaudit.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caldicottaudit.evidence.FileDigest;
import org.caldicottaudit.evidence.LineChange;
import org.caldicottaudit.evidence.LineList;
import org.caldicottaudit.report.excel.WorkbookWriter;
import org.caldicottaudit.run.Statement.Subject;

/** The files of a run against its manifest. */
final class VerifiedFiles {
  private static final WorkbookWriter WORKBOOK = new WorkbookWriter();

  private final Path run;
  private final Statement statement;
  private final List<String> faults = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int edited;

  VerifiedFiles(Path run, Statement statement) throws IOException {
    this.run = run;
    this.statement = statement;
    Map<String, int[]> lines = lines();
    int intact = 0;
    for (Subject subject : statement.subjects()) {
      Optional<String> fault = fault(subject, lines);
      intact += fault.isEmpty() ? 1 : 0;
      fault.ifPresent(faults::add);
    }
    extra();
    notes.add(
        "%,d of %,d files are as the audit wrote them."
            .formatted(intact - edited, statement.root().path("subject").size()));
  }

  List<String> faults() {
    return faults;
  }

  List<String> notes() {
    return notes;
  }

  /** The digests of lines as written; none when their list is itself not as it was. */
  private Map<String, int[]> lines() throws IOException {
    Path list = run.resolve(LineList.FILE_NAME);
    Optional<Subject> subject =
        statement.subjects().stream()
            .filter(file -> file.name().equals(LineList.FILE_NAME))
            .findFirst();
    boolean whole =
        subject.isPresent()
            && Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)
            && FileDigest.of(list).sha256().equals(subject.get().sha256());
    return whole ? LineList.read(list) : Map.of();
  }

  private Optional<String> fault(Subject subject, Map<String, int[]> lines) throws IOException {
    Path file = run.resolve(subject.name());
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(subject.name() + " is missing.");
    }
    int[] written = lines.get(subject.name());
    FileDigest now = written == null ? FileDigest.of(file) : FileDigest.withLines(file);
    if (now.sha256().equals(subject.sha256())) {
      return Optional.empty();
    }
    if (subject.name().equals(WORKBOOK.fileName())) {
      return workbook(subject, now);
    }
    return Optional.of(
        written == null
            ? changed(subject, now)
            : subject.name() + ": " + LineChange.of(written, now.lines()) + ".");
  }

  /** People fill in its action plan, which is no fault; the rest of it must be as it was. */
  private Optional<String> workbook(Subject subject, FileDigest now) throws IOException {
    List<String> changes;
    try {
      changes = EditedWorkbook.changes(run.resolve(subject.name()), StoredRun.read(run), WORKBOOK);
    } catch (RunException e) {
      return Optional.of(
          changed(subject, now)
              + " Whether only its action plan was filled in can't be told, because other files are"
              + " not as they were.");
    }
    if (changes.isEmpty()) {
      edited++;
      notes.add(
          subject.name()
              + " was edited after the audit: only its action plan, which is for that. Its other"
              + " sheets say what they said.");
      return Optional.empty();
    }
    String another =
        statement.said("tool").equals(Tool.NAME_AND_VERSION)
            ? ""
            : " It was written by another version, "
                + statement.said("tool")
                + ", which may be why.";
    return Optional.of(subject.name() + ": " + String.join("; ", changes) + "." + another);
  }

  private static String changed(Subject subject, FileDigest now) {
    String sizes =
        subject.bytes() < 0 || subject.bytes() == now.bytes()
            ? ""
            : " (%,d bytes, it had %,d)".formatted(now.bytes(), subject.bytes());
    return subject.name()
        + " was changed after the audit: its SHA-256 is not the one in manifest.json"
        + sizes
        + ".";
  }

  private void extra() throws IOException {
    Set<String> known =
        statement.subjects().stream().map(Subject::name).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (!known.contains(name)
            && !Manifest.EVIDENCE.contains(name)
            && !EarlierRun.isOfTheSystem(name)) {
          faults.add(name + " is not of the run: it was added after the audit.");
        }
      }
    }
  }
}
