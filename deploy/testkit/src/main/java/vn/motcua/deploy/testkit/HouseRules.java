package vn.motcua.deploy.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The rules of structure that all three services keep; a service's own test adds those of its rooms.
public abstract class HouseRules {

    private static final List<String> SERVICES = List.of("dossier", "metrics", "award");

    private final String service;
    private final JavaClasses classes;

    /// @param service short name of the service, the last part of its base package: `dossier`
    /// @param classes what [#classesOf] read of it
    protected HouseRules(String service, JavaClasses classes) {
        this.service = service;
        this.classes = classes;
    }

    /// The service's own classes, without its tests; to be read once and kept.
    protected static JavaClasses classesOf(String service) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.motcua." + service);
    }

    @Test
    protected void no_circles_among_rooms() {
        slices().matching("vn.motcua." + service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a room can be read without the ones that use it")
                .check(classes);
    }

    @Test
    protected void the_clock_is_injected_and_the_zone_is_named() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .because("every answer can be given for another moment, wherever the service runs")
                .check(classes);
    }

    @Test
    protected void nothing_is_injected_into_fields() {
        fields().should()
                .notBeAnnotatedWith(Inject.class)
                .because("a constructor says what a class needs")
                .check(classes);
    }

    @Test
    protected void no_class_of_another_service_is_known() {
        String[] others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> "vn.motcua." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services share contracts, not classes")
                .check(classes);
    }
}
