package dev.stateless.orchestrator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.stateless.orchestrator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noCycles = slices().matching("dev.stateless.orchestrator.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule arrows = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("service").definedBy("dev.stateless.orchestrator")
            .layer("ingest").definedBy("..orchestrator.ingest..")
            .optionalLayer("consume").definedBy("..orchestrator.consume..")
            .layer("orchestration").definedBy("..orchestrator.orchestration..")
            .layer("event").definedBy("..orchestrator.event..")
            .layer("queue").definedBy("..orchestrator.queue..")
            .whereLayer("service").mayNotBeAccessedByAnyLayer()
            .whereLayer("ingest").mayOnlyBeAccessedByLayers("service")
            .whereLayer("consume").mayOnlyBeAccessedByLayers("service")
            .whereLayer("orchestration").mayOnlyBeAccessedByLayers("service", "ingest", "consume")
            .whereLayer("event").mayOnlyBeAccessedByLayers("service", "ingest", "consume", "orchestration")
            .whereLayer("queue").mayOnlyBeAccessedByLayers("service", "ingest", "consume", "orchestration");

    @ArchTest
    static final ArchRule onlyQueueAndConsumeKnowTheSdk = noClasses()
            .that().resideOutsideOfPackages("..orchestrator.queue..", "..orchestrator.consume..")
            .should().dependOnClassesThat().resideInAPackage("software.amazon.awssdk..");

    @ArchTest
    static final ArchRule eventsKnowNoFramework = noClasses()
            .that().resideInAPackage("..orchestrator.event..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "jakarta..");
}
