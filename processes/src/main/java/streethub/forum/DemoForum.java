package streethub.forum;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/** The demo's boards, one of each kind, with a few made-up topics that say so. */
@Component
@Order(DemoForum.ORDER)
@ConditionalOnBooleanProperty("streethub.demo")
class DemoForum implements ApplicationRunner {

    /** After the grid and the accounts. */
    static final int ORDER = 230;

    private static final String MADE_UP = "\n\n（演示内容，纯属虚构。）";

    private final BoardTable boards;
    private final PostTable posts;
    private final TopicTable topics;
    private final Accounts accounts;
    private final Grids grids;
    private final ForumClock clock;

    DemoForum(BoardTable boards, PostTable posts, TopicTable topics, Accounts accounts, Grids grids, ForumClock clock) {
        this.boards = boards;
        this.posts = posts;
        this.topics = topics;
        this.accounts = accounts;
        this.grids = grids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        GridCode courtyard = accounts.find("courtyard").map(Actor::gridUnit).orElse(null);
        if (courtyard == null || !boards.all().isEmpty()) {
            return;
        }
        GridCode subdistrict = courtyard.at(GridLevel.SUBDISTRICT).orElseThrow();
        String name = grids.find(courtyard).map(GridUnit::name).orElse("院落");
        boards.save(new BoardView("ask", "有问必答", BoardKind.ASK, subdistrict, ReviewMode.PRE, true));
        boards.save(new BoardView("discuss", "邻里话题", BoardKind.DISCUSS, subdistrict, ReviewMode.PRE, false));
        boards.save(new BoardView("courtyard", name + "的事", BoardKind.COURTYARD, courtyard, ReviewMode.POST, false));
        boards.save(new BoardView("announcements", "通知公告", BoardKind.ANNOUNCEMENT, subdistrict, ReviewMode.PRE, false));
        write();
    }

    private void write() {
        String social = topic(
                "F-DEMO-1",
                "ask",
                "居民甲",
                72,
                "灵活就业人员怎么交社保？",
                List.of("社保"),
                "我在家做网店，没有单位，想自己交社保：\n\n- 在哪里办？\n- 要带什么材料？");
        reply("F-DEMO-2", social, "居民乙", 70, "我是在便民服务中心办的，带身份证就可以，当场办好。");
        reply("F-DEMO-3", social, "居民丙", 60, "手机上也能办，不用排队。");
        topics.answered(
                social,
                "灵活就业人员可以持身份证到便民服务中心社保窗口办理，也可以网上办理。工作日 9:00 至 17:00。" + MADE_UP,
                "便民服务中心（演示）",
                "moderator",
                before(48));
        String fund = topic("F-DEMO-4", "ask", "居民丁", 30, "公积金可以提取来付房租吗？", List.of("公积金"), "租房一年了，想问公积金能不能提取，多久到账？");
        reply("F-DEMO-5", fund, "居民甲", 28, "可以的，我上个月刚提过，三天到账。");
        topics.answeredBy(fund, "F-DEMO-5");
        String waste = topic(
                "F-DEMO-6",
                "discuss",
                "居民戊",
                50,
                "垃圾分类这样做行不行？",
                List.of("垃圾分类"),
                "建议厨余桶每晚八点到九点有人值守，其他时间锁上，味道会小很多。大家怎么看？");
        reply("F-DEMO-7", waste, "居民乙", 45, "支持，我们楼下试过一周，效果不错。");
        reply("F-DEMO-8", waste, "居民己", 44, "老人倒得早，最好早上也开一次。");
        topic("F-DEMO-9", "courtyard", "居民庚", 20, "电瓶车充电棚想再加四个插座", List.of("充电"), "晚上回来经常没有位置，大家愿意一起提一下吗？");
        topic(
                "F-DEMO-10",
                "announcements",
                "德源街道（演示）",
                10,
                "周六上午便民服务中心照常办事",
                List.of("便民"),
                "本周六 9:00 至 12:00 便民服务中心开门办事，社保、公积金、居住证窗口都在。");
    }

    private Instant before(int hours) {
        return clock.now().minus(Duration.ofHours(hours));
    }

    private String topic(
            String id, String board, String author, int hoursAgo, String title, List<String> tags, String text) {
        topics.insert(id, board);
        return write(id, id, board, author, before(hoursAgo), new Revision(1, title, tags, text + MADE_UP, List.of()));
    }

    private void reply(String id, String topic, String author, int hoursAgo, String text) {
        write(id, topic, "", author, before(hoursAgo), new Revision(1, "", List.of(), text + MADE_UP, List.of()));
        topics.replies(topic, 1);
    }

    private String write(String id, String topic, String board, String author, Instant at, Revision revision) {
        boolean staff = board.equals("announcements");
        Post post = new Post(
                id,
                topic,
                board,
                false,
                "demo-" + id,
                author,
                false,
                staff,
                at,
                PostState.PUBLISHED,
                1,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                false,
                false);
        posts.insert(post, null);
        posts.insert(id, revision, post.author(), at);
        posts.publish(id, revision, at);
        if (id.equals(topic)) {
            topics.list(id, revision, at);
        }
        return id;
    }
}
