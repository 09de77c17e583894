package dev.stateless.perf;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {

    private static final String ROOT = "dev.stateless.perf.";
    private static final Pattern TEST_CLASS = Pattern.compile(".*/test-classes/.*(Test|IT)(\\$.*)?\\.class");

    /** The load generator is among the test classes, since that is where Gatling looks for it. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.matches(TEST_CLASS)).importPackages("dev.stateless.perf");

    @Test
    void mainAndLoadGeneratorAreLookedAt() {
        assertThat(CLASSES).extracting(type -> type.getPackageName()).contains(ROOT + "workload", ROOT + "load",
                ROOT + "simulation");
        assertThat(CLASSES.contain(ROOT + "sut.SystemUnderTest")).isTrue();
        assertThat(CLASSES.contain(ROOT + "ArchitectureTest")).isFalse();
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "workload, ''",
        "queue, ''",
        "sut, ''",
        "accounting, ''",
        "testdata, workload",
        "result, workload queue accounting",
        "analysis, result workload accounting",
        "report, analysis result accounting",
        "cli, report analysis result testdata queue workload",
        "load, workload queue sut accounting testdata result analysis report",
        "simulation, load analysis workload"
    })
    void aPackageKnowsOnlyThoseBelowIt(String from, String to) {
        knowsOnly(from, to.isEmpty() ? new String[0] : to.split(" ")).check(CLASSES);
    }

    @Test
    void onlyTheLoadGeneratorAndItsEndToEndTestsKnowGatling() {
        noClasses().that().resideOutsideOfPackages(ROOT + "load..", ROOT + "simulation..", ROOT + "endtoend..")
                .should().dependOnClassesThat().resideInAPackage("io.gatling..").check(CLASSES);
    }

    @Test
    void aWrongArrowIsNoticed() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> knowsOnly("report", "analysis").check(CLASSES))
                .withMessageContaining("dev.stateless.perf.result");
    }

    private static ArchRule knowsOnly(String from, String... to) {
        String[] allowed = Stream.concat(Stream.of(from), Stream.of(to)).map(name -> ROOT + name + "..")
                .toArray(String[]::new);
        return noClasses().that().resideInAPackage(ROOT + from + "..").should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".").and(not(resideInAnyPackage(allowed))));
    }
}
