package vn.motcua.dossier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.HouseRules;

class ArchitectureTest extends HouseRules {

    private static final String[] PURE = {
        "..dossier.fact..",
        "..dossier.lifecycle..",
        "..dossier.calendar..",
        "..dossier.procedure..",
        "..dossier.feedback..",
        "..dossier.replay..",
        "..dossier.posting..",
        "..dossier.national.."
    };

    private static final JavaClasses CLASSES = classesOf("dossier");

    ArchitectureTest() {
        super("dossier", CLASSES);
    }

    @Test
    void pure_rooms_know_only_java_and_each_other() {
        classes()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of("java..", "org.jspecify.."), Stream.of(PURE))
                        .toArray(String[]::new))
                .because("what the law makes of a dossier is a function of its facts: no framework, clock or database")
                .check(CLASSES);
    }

    @Test
    void only_the_doors_speak_http() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..dossier.rest..", "..dossier.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx..")
                .because("use cases do not know how they are called")
                .check(CLASSES);
    }

    @Test
    void only_the_journal_speaks_kafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..dossier.journal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive..")
                .because("what is told is written to the journal first, and sent from there alone")
                .check(CLASSES);
    }

    @Test
    void only_reference_data_is_mapped_to_objects() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..dossier.reference..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..")
                .because("facts and dossiers are written many at a time, in statements one can read")
                .check(CLASSES);
    }

    @Test
    void no_entity_leaves_its_room() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .because("a record goes out in its place, which nobody can change")
                .check(CLASSES);
    }

    @Test
    void doors_open_no_transactions() {
        noClasses()
                .that()
                .resideInAnyPackage("..dossier.rest..", "..dossier.web..", "..dossier.intake..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class)
                .because("one use case is one transaction; an import is many")
                .check(CLASSES);
    }

    @Test
    void no_time_is_kept_without_its_zone() {
        fields().should()
                .notHaveRawType(LocalDateTime.class)
                .because("what happened is an instant; a local time is only a step on the way to one")
                .check(CLASSES);
    }

    @Test
    void what_crosses_the_doors_is_a_record() {
        classes()
                .that()
                .haveSimpleNameEndingWith("View")
                .or()
                .haveSimpleNameEndingWith("Request")
                .should()
                .beRecords()
                .because("what is read or written changes nowhere in between")
                .check(CLASSES);
    }

    @Test
    void every_call_names_who_may_make_it() {
        methods()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.GET")
                .or()
                .areAnnotatedWith("jakarta.ws.rs.PUT")
                .or()
                .areAnnotatedWith("jakarta.ws.rs.POST")
                .should()
                .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                .orShould()
                .beAnnotatedWith("io.quarkus.security.Authenticated")
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                .because("calls are closed unless somebody opened them")
                .check(CLASSES);
    }
}
