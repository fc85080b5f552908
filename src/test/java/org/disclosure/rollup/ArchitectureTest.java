package org.disclosure.rollup;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;
import java.util.Set;
import org.disclosure.rollup.submission.CellAddress;

/** Holds the wings of ARCHITECTURE.md: who may use whom, and which library belongs to which wing. */
@AnalyzeClasses(packages = "org.disclosure.rollup", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HOME = "org.disclosure.rollup.";

    /** Asking the machine what time it is, {@code now()} of java.time with or without a zone included. */
    private static final DescribedPredicate<JavaCall<?>> LOOK_AT_THE_CLOCK =
            DescribedPredicate.describe("look at the clock", call -> {
                AccessTarget target = call.getTarget();
                String owner = target.getOwner().getFullName();
                String name = target.getName();
                return owner.startsWith("java.time.")
                                && Set.of("now", "systemUTC", "systemDefaultZone", "system")
                                        .contains(name)
                        || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                        || owner.equals("java.util.Calendar") && name.equals("getInstance")
                        || owner.equals(Date.class.getName())
                                && name.equals("<init>")
                                && call.getTarget().getRawParameterTypes().isEmpty();
            });

    @ArchTest
    static final ArchRule eachWingUsesOnlyTheWingsItMay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("form")
            .definedBy(HOME + "form..")
            .layer("submission")
            .definedBy(HOME + "submission..")
            .layer("finding")
            .definedBy(HOME + "finding..")
            .layer("intake")
            .definedBy(HOME + "intake..")
            .layer("recognition")
            .definedBy(HOME + "recognition..")
            .layer("check")
            .definedBy(HOME + "check..")
            .layer("district")
            .definedBy(HOME + "district..")
            .layer("store")
            .definedBy(HOME + "store..")
            .layer("publish")
            .definedBy(HOME + "publish..")
            .layer("tell")
            .definedBy(HOME + "tell..")
            .layer("practice")
            .definedBy(HOME + "practice..")
            .layer("job")
            .definedBy(HOME + "job..")
            .layer("office")
            .definedBy(HOME + "office..")
            .layer("upkeep")
            .definedBy(HOME + "upkeep..")
            .layer("cli")
            .definedBy(HOME + "cli..")
            .whereLayer("form")
            .mayNotAccessAnyLayer()
            .whereLayer("submission")
            .mayOnlyAccessLayers("form")
            .whereLayer("finding")
            .mayOnlyAccessLayers("form", "submission")
            // submission for the roster, which is a file like any other
            .whereLayer("intake")
            .mayOnlyAccessLayers("form", "finding", "submission")
            .whereLayer("recognition")
            .mayOnlyAccessLayers("form", "submission", "finding", "intake")
            .whereLayer("check")
            .mayOnlyAccessLayers("form", "submission", "finding")
            .whereLayer("district")
            .mayOnlyAccessLayers("form", "submission")
            .whereLayer("store")
            .mayOnlyAccessLayers("form", "submission", "finding", "district")
            .whereLayer("publish")
            .mayOnlyAccessLayers("form", "submission", "finding", "check", "district")
            .whereLayer("tell")
            .mayOnlyAccessLayers("submission", "finding", "district", "store", "publish")
            // what it says of its own reports must not come from what is held against it
            .whereLayer("practice")
            .mayOnlyAccessLayers("form", "submission")
            .whereLayer("job")
            .mayOnlyBeAccessedByLayers("office", "upkeep", "cli")
            .whereLayer("office")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("upkeep")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule everyClassStandsInAWing = noClasses()
            .should()
            .resideOutsideOfPackages(
                    HOME + "form..",
                    HOME + "submission..",
                    HOME + "finding..",
                    HOME + "intake..",
                    HOME + "recognition..",
                    HOME + "check..",
                    HOME + "district..",
                    HOME + "store..",
                    HOME + "publish..",
                    HOME + "tell..",
                    HOME + "practice..",
                    HOME + "job..",
                    HOME + "office..",
                    HOME + "upkeep..",
                    HOME + "cli..");

    @ArchTest
    static final ArchRule noTwoWingsUseEachOther =
            slices().matching(HOME + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyReadersOfTheOfficesFilesKnowUnits = noClasses()
            .that()
            .resideInAPackage(HOME + "intake..")
            .and()
            .resideOutsideOfPackage(HOME + "intake.office..")
            .should()
            .dependOnClassesThat(resideInAPackage(HOME + "submission..").and(not(type(CellAddress.class))))
            .because("the other readers know cells and nothing of what they mean");

    @ArchTest
    static final ArchRule onlyReadersOfPicturesKnowTheForm = noClasses()
            .that()
            .resideInAPackage(HOME + "intake..")
            .and()
            .resideOutsideOfPackage(HOME + "intake.picture..")
            .should()
            .dependOnClassesThat(resideInAPackage(HOME + "form.."))
            .because("a table in a picture is known by its shape, any other by its words");

    /** Practice writes what units would send, of Excel 97 too. */
    @ArchTest
    static final ArchRule filesAreReadInIntakeAndWrittenInPublishAndPractice = noClasses()
            .that()
            .resideOutsideOfPackages(HOME + "intake..", HOME + "publish..", HOME + "practice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..");

    @ArchTest
    static final ArchRule csvIsReadInIntake = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "intake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.opencsv..");

    @ArchTest
    static final ArchRule onlyTellConnectsToAnything = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "tell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.mail..", "java.net.http..");

    /** Intake takes mails and saved web pages apart; what sends and fetches is no matter of its. */
    @ArchTest
    static final ArchRule intakeSendsAndFetchesNoMail = noClasses()
            .that()
            .resideInAPackage(HOME + "intake..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("jakarta\\.mail\\.(?:Transport|Store|Folder|Service).*");

    @ArchTest
    static final ArchRule mailIsReadInIntakeAndSentByTell = noClasses()
            .that()
            .resideOutsideOfPackages(HOME + "tell..", HOME + "intake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.mail..");

    @ArchTest
    static final ArchRule springBatchStaysInTheJob = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "job..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.batch..");

    /** They are loaded for runs with workers only; the commands that begin such a run load them. */
    @ArchTest
    static final ArchRule nothingOfTheJobKnowsWorkers = noClasses()
            .that()
            .resideOutsideOfPackages(HOME + "job.workers..", HOME + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HOME + "job.workers..");

    @ArchTest
    static final ArchRule messagesToWorkersGoThroughTheStore = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.integration..", "org.springframework.messaging..");

    @ArchTest
    static final ArchRule sqlStaysInTheStore = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule commandsStayInCli = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule onlyCliLooksAtTheClock =
            noClasses().that().resideOutsideOfPackage(HOME + "cli..").should().callCodeUnitWhere(LOOK_AT_THE_CLOCK);

    @ArchTest
    static final ArchRule onlyCliWritesToTheTerminal =
            noClasses().that().resideOutsideOfPackage(HOME + "cli..").should(ACCESS_STANDARD_STREAMS);

    /** Else numbers have the digits of the machine's language. */
    @ArchTest
    static final ArchRule numbersInTextsAreWrittenWithoutTheMachinesLanguage =
            noClasses().should().callMethod(String.class, "format", String.class, Object[].class);

    @ArchTest
    static final ArchRule whatAClassNeedsIsGivenToItsConstructor = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule nothingIsSharedThatCanChange = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal();
}
