package streethub.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;
import streethub.notice.NoticeBox;
import streethub.shared.GridCode;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** An enterprise comes to act in the hub. */
@DemoHubTest
class EnterprisesTests {

    @Autowired
    Enterprises enterprises;

    @Autowired
    NoticeBox box;

    @Autowired
    Accounts accounts;

    @Autowired
    DemoPeople people;

    private Actor resident(String name) {
        return accounts.create(
                Actor.system(), new NewAccount(name, name, "bamboo river lamp", Set.of(Role.RESIDENT), null));
    }

    private GridCode community() {
        return Objects.requireNonNull(people.as("secretary").gridUnit());
    }

    @Test
    void theSecretaryOfItsPlaceVerifiesItAndItsResponsibleSaysWhoActsForIt() {
        Actor anna = resident("firm-anna");
        Actor bo = resident("firm-bo");
        Actor secretary = people.as("secretary");
        String code = "91510117MA00000107";
        assertThat(enterprises
                        .apply(anna, code.toLowerCase(Locale.ROOT), "示例一", community())
                        .status())
                .isEqualTo(EnterpriseStatus.PENDING);
        refused(Refusal.Kind.CONFLICT, () -> enterprises.apply(bo, code, "示例一", community()));
        refused(Refusal.Kind.CONFLICT, () -> enterprises.require(anna, code));
        refused(Refusal.Kind.NOT_FOUND, () -> enterprises.require(bo, code));
        refused(Refusal.Kind.NOT_FOUND, () -> enterprises.find(bo, code));
        refused(Refusal.Kind.FORBIDDEN, () -> enterprises.verify(anna, code));
        assertThat(enterprises.toVerify(secretary))
                .extracting(EnterpriseView::name)
                .contains("示例一");

        assertThat(enterprises.verify(secretary, code).status()).isEqualTo(EnterpriseStatus.VERIFIED);
        assertThat(box.page(anna, null, 1).items().getFirst().key()).isEqualTo("enterprise.notice.VERIFIED");
        refused(Refusal.Kind.CONFLICT, () -> enterprises.refuse(secretary, code, "again"));
        assertThat(enterprises.toVerify(secretary))
                .extracting(EnterpriseView::name)
                .doesNotContain("示例一");
        assertThat(enterprises.addMember(anna, code, "firm-bo").members()).containsExactly("firm-anna", "firm-bo");
        assertThat(enterprises.require(bo, code).name()).isEqualTo("示例一");
        assertThat(enterprises.mine(bo)).extracting(EnterpriseView::name).containsExactly("示例一");
        refused(Refusal.Kind.FORBIDDEN, () -> enterprises.removeMember(bo, code, "firm-anna"));
        refused(Refusal.Kind.CONFLICT, () -> enterprises.removeMember(anna, code, "firm-anna"));
        refused(Refusal.Kind.INVALID, () -> enterprises.addMember(anna, code, "nobody"));
        refused(Refusal.Kind.INVALID, () -> enterprises.addMember(anna, code, "venue"));
        refused(Refusal.Kind.INVALID, () -> enterprises.addMember(anna, code, " "));
        refused(Refusal.Kind.INVALID, () -> enterprises.addMember(anna, code, "firm\0bo"));
        enterprises.removeMember(anna, code, "firm-bo");
        refused(Refusal.Kind.NOT_FOUND, () -> enterprises.require(bo, code));
    }

    @Test
    void whatWasRefusedWithAReasonMayApplyAnew() {
        Actor anna = resident("anew-anna");
        Actor bo = resident("anew-bo");
        String code = "91510117MA0000011A";
        enterprises.apply(anna, code, "示例二", community());
        refused(Refusal.Kind.INVALID, () -> enterprises.refuse(people.as("secretary"), code, " "));
        assertThat(enterprises.refuse(people.as("secretary"), code, "执照不符").reason())
                .isEqualTo("执照不符");
        refused(Refusal.Kind.CONFLICT, () -> enterprises.require(anna, code));
        EnterpriseView anew = enterprises.apply(bo, code, "示例二", community());
        assertThat(anew.status()).isEqualTo(EnterpriseStatus.PENDING);
        assertThat(anew.members()).containsExactly("anew-bo");
        assertThat(anew.reason()).isNull();
    }

    @Test
    void badInputIsRefusedAndNothingIsEntered() {
        Actor anna = resident("input-anna");
        String code = "91510117MA0000012D";
        refused(Refusal.Kind.INVALID, () -> enterprises.apply(anna, null, "x", community()));
        refused(Refusal.Kind.INVALID, () -> enterprises.apply(anna, "91510117MA0000012E", "x", community()));
        refused(Refusal.Kind.INVALID, () -> enterprises.apply(anna, code, " ", community()));
        refused(Refusal.Kind.INVALID, () -> enterprises.apply(anna, code, "x".repeat(101), community()));
        refused(Refusal.Kind.INVALID, () -> enterprises.apply(anna, code, "x", null));
        refused(Refusal.Kind.INVALID, () -> enterprises.apply(anna, code, "x", new GridCode("510117006999")));
        refused(Refusal.Kind.FORBIDDEN, () -> enterprises.apply(Actor.anonymous(), code, "x", community()));
        refused(Refusal.Kind.NOT_FOUND, () -> enterprises.find(people.as("secretary"), code));
        assertThat(enterprises.mine(anna)).isEmpty();
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .extracting(Refusal::kind)
                .isEqualTo(kind);
    }
}
