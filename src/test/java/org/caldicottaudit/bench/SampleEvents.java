package org.caldicottaudit.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caldicottaudit.correlation.CaseFiles;
import org.caldicottaudit.correlation.LinkedEvent;
import org.caldicottaudit.event.Entry;
import org.caldicottaudit.event.Transmission;
import org.caldicottaudit.mapping.ImportOptions;
import org.caldicottaudit.mapping.ImportProgress;
import org.caldicottaudit.mapping.Imported;
import org.caldicottaudit.mapping.LogImporter;
import org.caldicottaudit.mapping.RecordSink;
import org.caldicottaudit.policy.Catalogue;
import org.caldicottaudit.policy.EventDocument;
import org.caldicottaudit.policy.Item;
import org.caldicottaudit.policy.Judge;
import org.caldicottaudit.policy.Pack;
import org.caldicottaudit.policy.PackChoice;
import org.caldicottaudit.policy.PackLoader;
import org.caldicottaudit.policy.PolicyEngine;
import org.caldicottaudit.policy.PolicyFolder;
import org.caldicottaudit.policy.ReferenceData;
import org.caldicottaudit.policy.TyingParameters;

/** The sharing events of a folder of logs, made by the parts that make them in an audit. */
final class SampleEvents implements RecordSink {
  private static final LocalDate AS_OF = LocalDate.of(2026, 7, 15);

  private final CaseFiles caseFiles = new CaseFiles();
  private final PolicyFolder policies;
  private final List<Pack> packs;
  private final ReferenceData reference;

  SampleEvents(PolicyFolder policies) {
    this.policies = policies;
    this.packs = PackLoader.load(policies, Catalogue.load(policies));
    this.reference = ReferenceData.load(policies, packs);
  }

  @Override
  public void transmission(Transmission row) {
    caseFiles.add(row);
  }

  @Override
  public void entry(Entry row) {
    caseFiles.add(row);
  }

  /** The events with the pack that judges each, in an audit's order. */
  List<Item> read(Path logs) {
    Imported imported =
        new LogImporter(ImportOptions.DEFAULTS).read(List.of(logs), this, ImportProgress.NONE);
    EventDocument documents =
        new EventDocument(imported.tables(), true, true, TyingParameters.laws(packs, reference));
    PackChoice choice = PackChoice.of(PackChoice.IN_FORCE, packs);
    List<Item> items = new ArrayList<>();
    caseFiles.tie(
        imported.tables(),
        TyingParameters.of(packs, reference, AS_OF),
        event -> {
          String pack = packOf(choice, event).name();
          items.add(new Item(pack, documents.of(event, pack)));
        });
    return items;
  }

  private static Pack packOf(PackChoice choice, LinkedEvent event) {
    return choice.find(event.event().date(), AS_OF).orElseThrow();
  }

  /** What judges them, as in an audit. */
  Judge judge(PolicyEngine engine) {
    return new Judge(engine, Catalogue.load(policies), packs, reference, AS_OF);
  }
}
