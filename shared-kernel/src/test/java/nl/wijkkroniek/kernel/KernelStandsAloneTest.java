package nl.wijkkroniek.kernel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.File;
import java.net.URLConnection;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class KernelStandsAloneTest {

  private final JavaClasses kernel = new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("nl.wijkkroniek.kernel");

  @Test
  void givenTheKernel_whenItsImportsAreRead_thenTheyAreJavaAndItself() {
    classes().should().onlyDependOnClassesThat(resideInAnyPackage("java..", "nl.wijkkroniek.kernel..")).check(kernel);
  }

  @Test
  void givenTheKernel_whenItsCallsAreRead_thenItTouchesNoFileNorNetwork() {
    noClasses().should().dependOnClassesThat().belongToAnyOf(File.class, Files.class, URLConnection.class)
        .orShould().dependOnClassesThat().resideInAnyPackage("java.net..", "java.sql..", "java.util.logging..").check(kernel);
  }
}
