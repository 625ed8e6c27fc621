package dev.heliotrope;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The plan of the house, held: who may import whom, and which library lives in which package. */
class ArchitectureTest {
    private static final String BASE = "dev.heliotrope";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    /** A package may import the packages in its row, and foreign code only from the prefixes in its row. */
    private record Row(List<String> ours, List<String> foreign) {}

    private static Row row(String ours, String... foreign) {
        return new Row(ours.isEmpty() ? List.of() : List.of(ours.split(" ")), List.of(foreign));
    }

    private static final String JACKSON = "com.fasterxml.jackson";
    private static final Map<String, Row> MATRIX = Map.ofEntries(
            Map.entry("diagnostic", row("")),
            Map.entry("hours", row("")),
            Map.entry("call", row("")),
            Map.entry("coverage", row("hours")),
            Map.entry("routing", row("hours call")),
            // whom a flow asks for is said in routing's own words
            Map.entry("flow", row("diagnostic hours call routing")),
            Map.entry("attribute", row("routing yaml diagnostic call")),
            Map.entry("diagram", row("flow diagnostic call")),
            Map.entry("rehearsal", row("flow attribute routing yaml diagnostic hours call")),
            Map.entry("history", row("call")),
            Map.entry("session", row("flow routing estimate hours call", "org.slf4j")),
            Map.entry("yaml", row("diagnostic", "org.snakeyaml.engine")),
            Map.entry("config", row("yaml attribute diagnostic flow hours routing remote call", "org.slf4j")),
            Map.entry("expression", row("flow diagnostic call", "dev.cel")),
            Map.entry("remote", row("flow call", "io.github.resilience4j", "org.slf4j", JACKSON)),
            Map.entry("holiday", row("hours", "de.focus_shift")),
            Map.entry("numbering", row("call", "com.google.i18n", "com.ibm.icu")),
            Map.entry("prompt", row("yaml diagnostic call", "com.ibm.icu")),
            Map.entry("speech", row("call", "org.slf4j")),
            Map.entry("asterisk", row("call", "org.asteriskjava", "io.vertx", "io.netty", "org.slf4j")),
            Map.entry("pbx", row("call routing diagnostic", "org.slf4j")),
            Map.entry("softphone", row("call", "org.slf4j", JACKSON)),
            Map.entry(
                    "storage",
                    row("history call", "com.zaxxer", "org.jdbi", "org.flywaydb", "org.h2", "org.slf4j", JACKSON)),
            Map.entry("console", row("history routing call diagnostic", "io.vertx", "org.slf4j")),
            Map.entry("release", row("", JACKSON)),
            Map.entry("journal", row("routing hours call", JACKSON)),
            Map.entry("forecast", row("estimate routing hours call yaml diagnostic")),
            Map.entry("estimate", row("routing hours call")),
            Map.entry("metrics", row("call", "io.micrometer", "io.prometheus")));

    @TestFactory
    List<DynamicTest> arrowsPointDown() {
        List<DynamicTest> tests = new ArrayList<>();
        MATRIX.forEach((name, row) -> tests.add(DynamicTest.dynamicTest(name, () -> holds(name, row))));
        return tests;
    }

    private static void holds(String name, Row row) {
        classes()
                .that()
                .resideInAPackage(BASE + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(allowedFor(name, row))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> allowedFor(String name, Row row) {
        List<String> prefixes = new ArrayList<>(
                List.of("java.", "javax.sound.", "javax.crypto.", "org.jspecify.", BASE + "." + name + "."));
        row.ours().forEach(ours -> prefixes.add(BASE + "." + ours + "."));
        row.foreign().forEach(library -> prefixes.add(library + "."));
        return DescribedPredicate.describe(
                "are in " + prefixes, type -> isPlain(type) || startsWithAny(type, prefixes));
    }

    private static boolean isPlain(JavaClass type) {
        return type.getBaseComponentType().isPrimitive();
    }

    private static boolean startsWithAny(JavaClass type, List<String> prefixes) {
        String name = type.getBaseComponentType().getName();
        return prefixes.stream().anyMatch(name::startsWith);
    }

    @Test
    void nothingGoesInCircles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void timeIsHandedIn() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".app..", BASE + ".pbx..", BASE + ".softphone..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(CLASSES);
    }

    @Test
    void onlyAppIsAllowedEverythingAndNobodyImportsIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".app..")
                .check(CLASSES);
    }

    @Test
    void everyPackageHasARowAndIsNullMarked() throws IOException {
        Path root = Path.of("src/main/java/dev/heliotrope");
        TreeSet<String> packages = new TreeSet<>();
        try (var files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Path folder = file.getParent();
                packages.add(root.relativize(folder).getName(0).toString());
                assertThat(Files.readString(folder.resolve("package-info.java")))
                        .contains("@NullMarked");
            }
        }
        packages.remove("app");
        assertThat(packages).isSubsetOf(MATRIX.keySet());
    }

    @Test
    void theClassesAreThere() {
        assertThat(CLASSES.size()).isGreaterThan(30);
    }
}
