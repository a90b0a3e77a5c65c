package streethub.ui.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import streethub.forum.BoardKind;
import streethub.forum.ReviewMode;
import streethub.ui.ForumDeskTest;

/** The boards of the forum are set up: by an administrator, seen by all staff. */
class BoardsViewTests extends ForumDeskTest {

    @Test
    @SuppressWarnings("unchecked")
    void anAdministratorAddsABoardAndChangesIt() {
        logIn("admin");
        go("");
        assertThat(page()).contains("有问必答", "先审后发", "新建版块");
        field("名称").setValue("读书会 <b>");
        press("保存版块");
        assertThat(notice()).contains("版块编号用小写字母");
        field("代码").setValue("book-club");
        press("保存版块");
        assertThat(notice()).contains("版块“读书会 <b>”已保存");
        assertThat(forum.board("book-club").kind()).isEqualTo(BoardKind.DISCUSS);
        assertThat(forum.board("book-club").mode()).isEqualTo(ReviewMode.PRE);

        go("board=book-club");
        assertThat(page()).contains("修改“读书会 <b>”");
        assertThat(field("代码").isReadOnly()).isTrue();
        ((Select<ReviewMode>) find(Select.class).withLabel("审核方式").single()).setValue(ReviewMode.POST);
        press("保存版块");
        assertThat(forum.board("book-club").mode()).isEqualTo(ReviewMode.POST);

        go("board=courtyard");
        ((Select<BoardKind>) find(Select.class).withLabel("种类").single()).setReadOnly(false);
        ((Select<BoardKind>) find(Select.class).withLabel("种类").single()).setValue(BoardKind.ASK);
        press("保存版块");
        assertThat(notice()).contains("种类建好后不能改");
    }

    @Test
    void whoeverIsNoAdministratorReads() {
        logIn("moderator");
        go("");
        assertThat(page()).contains("有问必答").doesNotContain("新建版块", "修改");
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private static void go(String query) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("moderation/boards", QueryParameters.fromString(query));
    }
}
