package org.caldicottaudit.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caldicottaudit.correlation.LinkedEvent;
import org.caldicottaudit.correlation.Seam;
import org.caldicottaudit.correlation.TimelineEvent;
import org.caldicottaudit.correlation.TimelineQuestion;
import org.caldicottaudit.event.LogReading;
import org.caldicottaudit.event.Message;
import org.caldicottaudit.event.SharingEvent;
import org.caldicottaudit.finding.FindingMaker;
import org.caldicottaudit.mapping.Imported;
import org.caldicottaudit.mapping.LogImporter;
import org.caldicottaudit.mapping.RawRows;
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
    Memory memory = folder.memory();
    try (OpenLogs logs = OpenLogs.read(options.audit(), memory, progress)) {
      Found found = found(ground, logs, progress);
      TouchedRows rows = rows(found, progress);
      Judging judging = judge(found, masks, memory, progress);
      IncidentAssembly assembly =
          new IncidentAssembly(
              options, found.ground, logs.imported(), found.events, judging, rows, masks);
      progress.stage("Writing the pack", 0);
      IncidentReport report = write(assembly, rows, folder);
      folder.publish();
      return new Result(report, folder.target());
    } catch (SpillException e) {
      throw folder.noRoom(e);
    }
  }

  private record Found(JudgingGround ground, OpenLogs logs, IncidentEvents events) {}

  private Found found(JudgingGround without, OpenLogs logs, AuditProgress progress) {
    JudgingGround ground = logs.ground(without);
    progress.stage("Tying events", 0);
    TimelineQuestion asked = options.question().timeline();
    IncidentEvents events = tied(ground, logs, asked);
    TimelineQuestion more = events.leadsTo(options.question().kind());
    if (!more.equals(asked)) {
      events = tied(ground, logs, more);
    }
    if (events.timeline().isEmpty()) {
      throw new RunException(
          "Nothing in these logs touches the %s that was given%s. Check how the logs write it, and whether the export that holds it is among them. Nothing was published."
              .formatted(
                  options.question().kind().words(),
                  options.from().isPresent() || options.to().isPresent() ? " in that period" : ""));
    }
    return new Found(ground, logs, events);
  }

  private IncidentEvents tied(JudgingGround ground, OpenLogs logs, TimelineQuestion question) {
    IncidentEvents events = new IncidentEvents(question, options.from(), options.to());
    try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
      logs.caseFiles().tie(logs.imported().tables(), ground.tyingRules(), workers, events);
    }
    return events;
  }

  /** Reads the files once more that may hold a row of what was found. */
  private TouchedRows rows(Found found, AuditProgress progress) {
    List<SharingEvent> events = found.events.timeline().stream().map(TimelineEvent::event).toList();
    TouchedRows rows = new TouchedRows(events);
    Predicate<String> wanted = files(events, found.logs.caseFiles().seams());
    Imported again =
        new LogImporter(options.audit().reading())
            .read(options.audit().inputs(), wanted, rows, new ReadingProgress(progress));
    Map<String, String> digests = new HashMap<>();
    again.readings().forEach(reading -> digests.put(reading.source().file(), reading.sha256()));
    for (LogReading reading : found.logs.imported().readings()) {
      String file = reading.source().file();
      if (wanted.test(file) && !reading.sha256().equals(digests.get(file))) {
        throw new RunException(
            file
                + " was changed while it was being read. Nothing was published: copy the logs to a"
                + " place where nobody works on them and run again.");
      }
    }
    return rows;
  }

  /**
   * The files that can hold a row of those events: those that they stand in, and those that repeat
   * something of these. Acts of sharing a link are put together across all files.
   */
  private static Predicate<String> files(List<SharingEvent> events, List<Seam> seams) {
    if (events.stream().anyMatch(event -> event instanceof Message it && it.isLink())) {
      return file -> true;
    }
    Set<String> own =
        events.stream().map(event -> event.place().file()).collect(Collectors.toSet());
    Set<String> all = new HashSet<>(own);
    for (Seam seam : seams) {
      own.stream().filter(seam::touches).map(seam::otherThan).forEach(all::add);
    }
    return all::contains;
  }

  private Judging judge(Found found, Masks masks, Memory memory, AuditProgress progress) {
    progress.stage("Judging the events", 0);
    try (PolicyEngine engine = Engines.open(options.audit().opa(), found.ground.folder(), home);
        Desks desks = found.logs.desks(found.ground, engine, 1)) {
      FindingMaker maker = new FindingMaker(masks.pseudonyms(), options.audit().asOf());
      Judging judging =
          new Judging(
              options.audit(),
              desks,
              found.ground,
              Keeping.everything(maker, masks.pseudonyms(), memory),
              found.ground.exceptions(found.logs.imported().tables()),
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
