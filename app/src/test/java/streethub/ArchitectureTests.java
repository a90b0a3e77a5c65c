package streethub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the compiler does not hold: where the engine, entities and repositories may be seen. */
@AnalyzeClasses(packages = "streethub", importOptions = WithoutTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule peopleAndMachinesNeverSeeTheEngine = noClasses()
            .that()
            .resideInAnyPackage("streethub.ui..", "streethub.integrations..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule onlyCaseworkAsksTheEnginesServices = noClasses()
            .that()
            .resideOutsideOfPackages("streethub.casework..", "streethub.app..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.camunda\\.bpm\\.engine\\.[A-Z]\\w*Service");

    @ArchTest
    static final ArchRule featuresKnowOfTheEngineDelegatesAndVariablesAlone = noClasses()
            .that()
            .resideOutsideOfPackages("streethub.casework..", "streethub.app..")
            .and()
            .haveSimpleNameNotEndingWith("Steps")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesStayInTheirFeature =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule transactionsBeginInServicesNotAtTheEdges =
            noClasses().that().resideInAPackage("streethub.ui..").should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule delegatesAreBeansOfTheirStepsClass = noClasses()
            .should()
            .implement(JavaDelegate.class)
            .because("a step is a @Bean method in flow order in the feature's ...Steps class");

    @ArchTest
    static final ArchRule processVariablesAreReadThroughTheirConstants = noClasses()
            .that()
            .resideOutsideOfPackage("streethub.casework..")
            .should()
            .callMethod(VariableScope.class, "getVariable", String.class)
            .orShould()
            .callMethod(VariableScope.class, "setVariable", String.class, Object.class);
}
