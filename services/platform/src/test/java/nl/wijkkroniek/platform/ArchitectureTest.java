package nl.wijkkroniek.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house rules that a compiler does not check. */
@AnalyzeClasses(packages = "nl.wijkkroniek", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule importsPointOneWay = layeredArchitecture().consideringOnlyDependenciesInLayers()
      .layer("platform").definedBy("nl.wijkkroniek.platform..")
      .layer("web").definedBy("nl.wijkkroniek.web..")
      .layer("recording").definedBy("nl.wijkkroniek.recording..")
      .layer("histories").definedBy("nl.wijkkroniek.histories..")
      .layer("access").definedBy("nl.wijkkroniek.access..")
      .layer("event-store").definedBy("nl.wijkkroniek.eventstore..")
      .layer("vault").definedBy("nl.wijkkroniek.vault..")
      .layer("kernel").definedBy("nl.wijkkroniek.kernel..")
      .whereLayer("platform").mayNotBeAccessedByAnyLayer()
      .whereLayer("vault").mayOnlyBeAccessedByLayers("platform")
      .whereLayer("web").mayOnlyBeAccessedByLayers("platform")
      .whereLayer("recording").mayOnlyBeAccessedByLayers("platform", "web")
      .whereLayer("histories").mayOnlyBeAccessedByLayers("platform", "web")
      .whereLayer("access").mayOnlyBeAccessedByLayers("platform", "web")
      .whereLayer("event-store").mayOnlyBeAccessedByLayers("platform", "web", "recording", "histories", "access");

  @ArchTest
  static final ArchRule theKernelIsPlainJava = classes().that().resideInAPackage("nl.wijkkroniek.kernel..")
      .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "nl.wijkkroniek.kernel..");

  @ArchTest
  static final ArchRule theKernelDoesNoInputOrOutput = noClasses().that().resideInAPackage("nl.wijkkroniek.kernel..")
      .should().dependOnClassesThat().resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..");

  @ArchTest
  static final ArchRule pagesDoNotReachIntoTheStore = noClasses().that().resideInAPackage("nl.wijkkroniek.web..")
      .should().dependOnClassesThat().resideInAnyPackage("nl.wijkkroniek.eventstore..", "com.mongodb..");

  @ArchTest
  static final ArchRule theEmbeddedServerIsKnownToNobodyButThePlatform = noClasses().that().resideOutsideOfPackages(
      "nl.wijkkroniek.platform..", "nl.wijkkroniek.eventstore.embedded..", "nl.wijkkroniek.benchmarks..", "nl.wijkkroniek.soak..", "nl.wijkkroniek.kroniek..")
      .should().dependOnClassesThat().resideInAPackage("nl.wijkkroniek.eventstore.embedded..");

  @ArchTest
  static final ArchRule noWordThatMeansNothing = noClasses().should().haveSimpleNameEndingWith("Manager")
      .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
      .orShould().haveSimpleNameEndingWith("Impl");

  @ArchTest
  static final ArchRule packagesHaveNoCycles = slices().matching("nl.wijkkroniek.(*)..").should().beFreeOfCycles();
}
