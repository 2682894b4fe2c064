package org.caldicottaudit.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caldicottaudit.correlation.CaseFiles;
import org.caldicottaudit.correlation.LinkedEvent;
import org.caldicottaudit.correlation.TimelineEvent;
import org.caldicottaudit.correlation.TimelineQuestion;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.finding.FindingMaker;
import org.caldicottaudit.mapping.Imported;
import org.caldicottaudit.mapping.LogImporter;
import org.caldicottaudit.mapping.RawRows;
import org.caldicottaudit.policy.EventDocument;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.report.html.PaperHtmlWriter;
import org.caldicottaudit.report.incident.IncidentPaper;
import org.caldicottaudit.report.incident.IncidentReport;
import org.caldicottaudit.report.incident.IncidentReport.Annex;
import org.caldicottaudit.report.paper.Paper;
import org.caldicottaudit.report.word.WordWriter;
import org.caldicottaudit.store.Memory;
import org.caldicottaudit.store.SpillException;

/**
 * One incident pack: finds everything in the logs that touches a case, a person, a message or a
 * domain, judges it by the rules of its days and writes the pack, whole or not at all.
 */
public final class Incident {
  /** The pack for a browser. */
  public static final String HTML = "incident.html";

  /** The pack to complete. */
  public static final String WORD = "incident.docx";

  /** Both with their manifest, to hand on. */
  public static final String ZIP = "incident.zip";

  static final String TYPE = "caldicott-audit/incident";

  private final IncidentOptions options;
  private final Path home;

  /**
   * @param home folder of the product, where {@code .tools} may hold the {@code opa} program
   */
  public Incident(IncidentOptions options, Path home) {
    this.options = options;
    this.home = home;
  }

  /** A finished pack and the folder it was published to. */
  public record Result(IncidentReport report, Path folder) {}

  /**
   * Makes the pack and publishes its folder.
   *
   * @throws RunException when nothing in the logs touches the incident: an empty pack would look
   *     like an all-clear
   */
  public Result run(AuditProgress progress) {
    JudgingGround ground = JudgingGround.load(options.audit());
    Masks masks = Masks.of(options.audit().identify());
    try (RunFolder folder = RunFolder.open(options.audit().out(), progress::interrupted)) {
      return run(ground, masks, folder, progress);
    }
  }

  private Result run(JudgingGround ground, Masks masks, RunFolder folder, AuditProgress progress) {
    try {
      Found found = found(ground, folder.memory(), progress);
      TouchedRows rows = rows(found, progress);
      Judging judging = judge(found, masks, folder.memory(), progress);
      IncidentAssembly assembly =
          new IncidentAssembly(
              options, found.ground, found.imported, found.events, judging, rows, masks);
      progress.stage("Writing the pack", 0);
      IncidentReport report = write(assembly, rows, folder);
      folder.publish();
      return new Result(report, folder.target());
    } catch (SpillException e) {
      throw folder.noRoom(e);
    }
  }

  private record Found(
      JudgingGround ground, Imported imported, EventDocument documents, IncidentEvents events) {}

  private Found found(JudgingGround ground, Memory memory, AuditProgress progress) {
    TimelineQuestion asked = options.question().timeline();
    Found found = find(ground, asked, memory, progress);
    TimelineQuestion more = found.events.leadsTo(options.question().kind());
    if (!more.equals(asked)) {
      found = find(ground, more, memory, progress);
    }
    if (found.events.timeline().isEmpty()) {
      throw new RunException(
          "Nothing in these logs touches the %s that was given%s. Check how the logs write it, and whether the export that holds it is among them. Nothing was published."
              .formatted(
                  options.question().kind().words(),
                  options.from().isPresent() || options.to().isPresent() ? " in that period" : ""));
    }
    return found;
  }

  private Found find(
      JudgingGround without, TimelineQuestion question, Memory memory, AuditProgress progress) {
    try (CaseFiles caseFiles = new CaseFiles(memory)) {
      Imported imported = LogRows.read(options.audit(), caseFiles, progress);
      JudgingGround ground = without.with(imported.tables());
      IncidentEvents events = new IncidentEvents(question, options.from(), options.to());
      progress.stage("Tying events", 0);
      caseFiles.tie(imported.tables(), ground.tyingRules(), events);
      EventDocument documents = ground.documents(imported.tables(), caseFiles);
      return new Found(ground, imported, documents, events);
    }
  }

  /** Reads the logs once more for every row of what was found. */
  private TouchedRows rows(Found found, AuditProgress progress) {
    TouchedRows rows =
        new TouchedRows(found.events.timeline().stream().map(TimelineEvent::event).toList());
    Imported again =
        new LogImporter(options.audit().reading())
            .read(options.audit().inputs(), rows, new ReadingProgress(progress));
    Map<String, String> digests = new HashMap<>();
    again.readings().forEach(reading -> digests.put(reading.source().file(), reading.sha256()));
    for (LogReading reading : found.imported.readings()) {
      if (!reading.sha256().equals(digests.get(reading.source().file()))) {
        throw new RunException(
            reading.source().file()
                + " was changed while it was being read. Nothing was published: copy the logs to a"
                + " place where nobody works on them and run again.");
      }
    }
    return rows;
  }

  private Judging judge(Found found, Masks masks, Memory memory, AuditProgress progress) {
    progress.stage("Judging the events", 0);
    try (PolicyEngine engine = Engines.open(options.audit().opa(), found.ground.folder(), home);
        Desks desks =
            new Desks(engine, 1, one -> new Desk(found.ground.judge(one), found.documents))) {
      FindingMaker maker = new FindingMaker(masks.pseudonyms(), options.audit().asOf());
      Judging judging =
          new Judging(
              options.audit(),
              desks,
              found.ground,
              maker,
              found.ground.exceptions(found.imported.tables()),
              memory,
              AuditProgress.NONE);
      List<LinkedEvent> events = found.events.linked();
      judging.take(judging.judged(events));
      return judging;
    }
  }

  private IncidentReport write(IncidentAssembly assembly, TouchedRows rows, RunFolder folder) {
    try {
      Optional<Annex> annex = options.annex() ? Optional.of(annex(rows, folder)) : Optional.empty();
      IncidentReport report = assembly.report(annex);
      Paper paper = new IncidentPaper(report).paper();
      PaperHtmlWriter.write(paper, folder.file(HTML));
      WordWriter.write(paper, folder.file(WORD));
      PaperFiles files = new PaperFiles(TYPE, facts(report), report.readings());
      files.zip(folder.file(""), List.of(WORD, HTML), folder.file(ZIP));
      List<String> all = new ArrayList<>(List.of(WORD, HTML, ZIP));
      annex.ifPresent(it -> all.add(it.file()));
      files.manifest(folder.file(""), all, folder.file(Manifest.FILE_NAME));
      return report;
    } catch (IOException e) {
      throw new RunException(
          "The pack can't be written to "
              + folder.target()
              + ": "
              + (e.getMessage() == null ? "the disk refused it" : e.getMessage())
              + ". Nothing was published. Free some space or give another place with --out.",
          e);
    }
  }

  private Annex annex(TouchedRows rows, RunFolder folder) throws IOException {
    return AnnexFile.write(
        RawRows.of(options.audit().inputs(), rows.all(), options.audit().reading()),
        folder.file(""));
  }

  /** What the pack was asked for, without naming a person that the pack doesn't name. */
  private static ObjectNode facts(IncidentReport report) {
    IncidentReport.Custody custody = report.custody();
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    facts
        .put("formatVersion", "1")
        .put("tool", custody.tool())
        .put("subject", report.subject())
        .put("by", custody.by())
        .put("at", custody.at().toString())
        .put("asOf", custody.asOf().toString())
        .put("packMode", custody.packMode())
        .put("policyRevision", custody.policyRevision())
        .put("identified", custody.identified())
        .put("events", report.timeline().size())
        .put("annex", report.annex().map(Annex::sha256).orElse(""));
    return facts;
  }
}
