package org.caldicottaudit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The drawing of the house in src/README.md, as a test: imports go one way only. */
@AnalyzeClasses(
    packages = "org.caldicottaudit",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class LayersTest {
  @ArchTest
  static final ArchRule importsGoOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("event")
          .definedBy("org.caldicottaudit.event..")
          .layer("store")
          .definedBy("org.caldicottaudit.store..")
          .layer("source")
          .definedBy("org.caldicottaudit.source..")
          .layer("mapping")
          .definedBy("org.caldicottaudit.mapping..")
          .layer("correlation")
          .definedBy("org.caldicottaudit.correlation..")
          .layer("policy")
          .definedBy("org.caldicottaudit.policy..")
          .layer("finding")
          .definedBy("org.caldicottaudit.finding..")
          .layer("report")
          .definedBy("org.caldicottaudit.report..")
          .layer("sampling")
          .definedBy("org.caldicottaudit.sampling..")
          .layer("evidence")
          .definedBy("org.caldicottaudit.evidence..")
          .layer("template")
          .definedBy("org.caldicottaudit.template..")
          .layer("run")
          .definedBy("org.caldicottaudit.run..")
          .layer("measure")
          .definedBy("org.caldicottaudit.measure..")
          .layer("cli")
          .definedBy("org.caldicottaudit.cli..")
          .whereLayer("event")
          .mayNotAccessAnyLayer()
          .whereLayer("store")
          .mayOnlyAccessLayers("event")
          .whereLayer("source")
          .mayOnlyAccessLayers("event")
          .whereLayer("mapping")
          .mayOnlyAccessLayers("event", "source")
          .whereLayer("correlation")
          .mayOnlyAccessLayers("event", "store")
          .whereLayer("policy")
          .mayOnlyAccessLayers("event", "correlation")
          .whereLayer("finding")
          .mayOnlyAccessLayers("event", "store", "correlation", "policy")
          .whereLayer("report")
          .mayOnlyAccessLayers("event", "policy", "finding")
          .whereLayer("sampling")
          .mayOnlyAccessLayers("event", "source", "report")
          .whereLayer("evidence")
          .mayNotAccessAnyLayer()
          .whereLayer("template")
          .mayOnlyAccessLayers("event", "mapping", "policy", "report")
          .whereLayer("run")
          .mayOnlyAccessLayers(
              "event",
              "store",
              "source",
              "mapping",
              "correlation",
              "policy",
              "finding",
              "report",
              "evidence",
              "sampling")
          .whereLayer("measure")
          .mayOnlyAccessLayers("mapping", "report", "finding", "run")
          // The command line also names the sentences (source, policy) that it prints, the options
          // of reading (mapping) and the rules that it lists (policy).
          .whereLayer("cli")
          .mayOnlyAccessLayers(
              "event",
              "source",
              "mapping",
              "policy",
              "finding",
              "report",
              "evidence",
              "sampling",
              "template",
              "measure",
              "run");

  @ArchTest
  static final ArchRule formatsAreUnawareOfEachOther =
      slices()
          .matching("org.caldicottaudit.report.(html|excel|csv|json|junit|text|word)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule enginesAreUnawareOfEachOther =
      slices().matching("org.caldicottaudit.policy.(plan|opa)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule planEngineGoesOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("value")
          .definedBy("org.caldicottaudit.policy.plan.value..")
          .layer("model")
          .definedBy("org.caldicottaudit.policy.plan.model..")
          .layer("builtin")
          .definedBy("org.caldicottaudit.policy.plan.builtin..")
          .layer("eval")
          .definedBy("org.caldicottaudit.policy.plan.eval..")
          .whereLayer("value")
          .mayNotAccessAnyLayer()
          .whereLayer("model")
          .mayNotAccessAnyLayer()
          .whereLayer("builtin")
          .mayOnlyAccessLayers("value")
          .whereLayer("eval")
          .mayOnlyAccessLayers("value", "model", "builtin");

  @ArchTest
  static final ArchRule wordsNeedNoLibrary =
      noClasses()
          .that()
          .resideInAPackage("org.caldicottaudit.event..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("org.caldicottaudit.event..", "java..", "org.jspecify..");
}
