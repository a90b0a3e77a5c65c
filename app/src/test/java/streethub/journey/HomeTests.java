package streethub.journey;

import java.util.List;
import org.junit.jupiter.api.Test;

class HomeTests extends JourneyTest {

    @Test
    void aResidentSaysWhereTheyLiveAndIsToldThatItIsConfirmed() {
        Person neighbour = onThePhone().logIn("neighbour");
        neighbour.open("/my").see("我的住处", "1单元302", "已核实").touch("登记住处");
        List<String> ladder = namesOfTheDemoBuilding();
        neighbour.choose("社区", ladder.get(0)).choose("网格", ladder.get(1));
        neighbour.choose("院落", ladder.get(2)).choose("楼栋", ladder.get(3));
        neighbour.write("单元和门牌", "2单元101").choose("您和这处房屋的关系", "租户").longPicture("my-1-home");
        neighbour.press("提交，等待核实").see("待核实", "一般三天内有结果").longPicture("my-2-waits");

        Person secretary = atTheDesk().logIn("secretary");
        secretary.touch("住处核实").see("2单元101", "邻居（演示）").picture("inbox-home");
        secretary.press("核实无误").see("已核实");

        neighbour.open("/").see("我的消息（1 条新的）").follow("我的消息").see("您登记的住处已核实");
        neighbour.picture("notices").touch("您登记的住处已核实").see("2单元101", "已核实").seeNo("1单元302");
    }
}
