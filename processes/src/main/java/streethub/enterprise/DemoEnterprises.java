package streethub.enterprise;

import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import streethub.grid.Grids;
import streethub.shared.GridLevel;

/** The demo's made-up enterprise, verified, for which the demo's resident acts. */
@Component
@Order(DemoEnterprises.ORDER)
@ConditionalOnBooleanProperty("streethub.demo")
class DemoEnterprises implements ApplicationRunner {

    /** After the grid it stands in. */
    static final int ORDER = 205;

    static final CreditCode CODE = new CreditCode("91510117MA00000019");

    private final EnterpriseTable enterprises;
    private final Grids grids;
    private final Clock clock;

    DemoEnterprises(EnterpriseTable enterprises, Grids grids, Clock clock) {
        this.enterprises = enterprises;
        this.grids = grids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        grids.list(GridLevel.COMMUNITY, null).stream().findFirst().ifPresent(community -> {
            if (enterprises.find(CODE.value()).isEmpty()) {
                enterprises.apply(CODE, "菁蓉湖示例科技有限公司", community.code(), "resident", clock.instant());
                enterprises.decide(CODE, EnterpriseStatus.VERIFIED, "secretary", null);
            }
        });
    }
}
