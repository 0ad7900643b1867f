package vn.motcua.metrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.HouseRules;

class ArchitectureTest extends HouseRules {

    private static final JavaClasses CLASSES = classesOf("metrics");

    ArchitectureTest() {
        super("metrics", CLASSES);
    }

    @Test
    void pure_rooms_know_only_java_and_each_other() {
        classes()
                .that()
                .resideInAnyPackage("..metrics.indicator..", "..metrics.window..", "..metrics.calendar..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "..metrics.indicator..",
                        "..metrics.window..",
                        "..metrics.calendar..")
                .because("a figure is a function of what is known: no framework, clock, log or database in it")
                .check(CLASSES);
    }

    @Test
    void only_the_doors_speak_http() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..metrics.rest..", "..metrics.web..", "..metrics.reconciliation..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .because("use cases do not know how they are called")
                .check(CLASSES);
    }

    @Test
    void only_the_rooms_that_take_and_write_records_know_the_broker() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..metrics.fold..", "..metrics.office..", "..metrics.rebuild..", "..metrics.broker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..")
                .because("figures come from what is booked, never from what is on its way")
                .check(CLASSES);
    }

    @Test
    void what_is_booked_knows_nothing_of_questions() {
        noClasses()
                .that()
                .resideInAnyPackage("..metrics.fold..", "..metrics.counts..", "..metrics.office..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..metrics.figures..", "..metrics.snapshot..", "..metrics.rest..", "..metrics.web..")
                .because("a new question must not need a new booking")
                .check(CLASSES);
    }

    @Test
    void doors_open_no_transactions() {
        noClasses()
                .that()
                .resideInAnyPackage("..metrics.rest..", "..metrics.web..", "..metrics.figures..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class)
                .because("an answer sees one state of the database, and counts.OneState is how")
                .check(CLASSES);
    }

    @Test
    void no_time_is_handled_without_its_zone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(LocalDateTime.class)
                .because("what happened is an instant, what is due is a local day")
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
    void every_call_names_its_roles() {
        methods()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.GET")
                .or()
                .areAnnotatedWith("jakarta.ws.rs.POST")
                .and()
                .areDeclaredInClassesThat()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                .because("calls are closed unless somebody opened them")
                .check(CLASSES);
    }
}
