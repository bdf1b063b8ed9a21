package dev.muster.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The house plan as a test that fails, with no exceptions in it. ARCHITECTURE.md says the same in words. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(place -> !place.contains("-tests.jar"))
            .importPackages("dev.muster");

    @ParameterizedTest
    @FieldSource("dev.muster.architecture.Room#TABLE")
    void aRoomImportsOnlyTheRoomsInItsRow(Room room) {
        check(classes().that().resideInAPackage(room.packages()).should().onlyDependOnClassesThat(room.mayName()));
    }

    @Test
    void everyClassLivesInARoomOfThePlan() {
        check(classes().should().resideInAnyPackage(Room.allPackages()));
    }

    @Test
    void theDomainKnowsNothingButTheLanguage() {
        check(classes()
                .that()
                .resideInAPackage("dev.muster.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.muster.domain.."));
    }

    @Test
    void theDomainKnowsNoClockNoDiceNoSqlAndNoLogger() {
        check(noClasses()
                .that()
                .resideInAPackage("dev.muster.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.util.logging..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.time\\.(Clock|InstantSource)|java\\.lang\\.System\\$Logger"
                        + "|java\\.security\\.SecureRandom|java\\.util\\.(.*\\.)?\\w*Random\\w*"));
    }

    @Test
    void slackIsNamedInItsAdapterOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.muster.slack..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.slack.."));
    }

    @Test
    void discordIsNamedInItsAdapterOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.muster.discord..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.dv8tion.."));
    }

    @Test
    void theCoreIsHandedItsTimeItsDiceAndItsPauses() {
        check(classes()
                .that()
                .resideInAnyPackage(
                        "dev.muster.domain..", "dev.muster.commands..", "dev.muster.timeline..", "dev.muster.review..")
                .should(HouseRules.reachForNoClockDiceOrSleep()));
    }

    @Test
    void aPortIsSmall() {
        check(classes()
                .that()
                .resideInAnyPackage("dev.muster.ports..", "dev.muster.timeline..")
                .and()
                .areInterfaces()
                .should(HouseRules.haveAtMostMethods(7)));
    }

    @Test
    void everyPackageNameSaysWhatIsInside() {
        check(noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..helper..",
                        "..helpers..",
                        "..manager..",
                        "..impl..",
                        "..dto..",
                        "..misc.."));
    }

    @Test
    void noPackagesImportEachOtherInACircle() {
        check(slices().matching("dev.muster.(**)").should().beFreeOfCycles());
    }

    /** A room that is still empty breaks no rule. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }
}
