package vn.motcua.award;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.HouseRules;

class ArchitectureTest extends HouseRules {

    private static final JavaClasses CLASSES = classesOf("award");

    private static final String[] PURE = {
        "..award.reading..",
        "..award.deadline..",
        "..award.rule..",
        "..award.law..",
        "..award.campaign..",
        "..award.council..",
        "..award.certificate..",
        "..award.path.."
    };

    ArchitectureTest() {
        super("award", CLASSES);
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
                .because("a verdict is a function of its inputs: no framework, clock, log or database in it")
                .check(CLASSES);
    }

    @Test
    void only_the_doors_speak_http() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..award.rest..", "..award.web..", "..award.figures..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .because("use cases do not know how they are called")
                .check(CLASSES);
    }

    @Test
    void rows_stay_in_their_rooms() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Row")
                .or()
                .haveSimpleNameEndingWith("Rows")
                .should()
                .bePackagePrivate()
                .because("no entity leaves its package")
                .check(CLASSES);
    }

    @Test
    void doors_open_no_transactions() {
        noClasses()
                .that()
                .resideInAnyPackage("..award.rest..", "..award.web..", "..award.figures..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class)
                .because("one use case is one transaction, and no call to another machine is made inside one")
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
                .or()
                .haveSimpleNameEndingWith("Sheet")
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
                .areAnnotatedWith("jakarta.ws.rs.PUT")
                .or()
                .areAnnotatedWith("jakarta.ws.rs.POST")
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("..award.figures..")
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameNotEndingWith("PublicPages")
                .should()
                .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                .because("calls are closed unless somebody opened them")
                .check(CLASSES);
    }
}
