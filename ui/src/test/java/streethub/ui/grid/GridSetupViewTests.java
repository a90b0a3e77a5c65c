package streethub.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import streethub.grid.GridTransfer;
import streethub.grid.Grids;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.NewAccount;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.ui.DeskTest;

class GridSetupViewTests extends DeskTest {

    @Autowired
    private GridTransfer transfer;

    @Autowired
    private Grids grids;

    @Autowired
    private Accounts accounts;

    @Test
    void anAdministratorSeesTheLevelsAndTakesTheGridOut() {
        logIn("admin");
        UI.getCurrent().navigate("grid");
        assertThat(page()).contains("社区 8 个", "综合网格 43 个", "院落 100 个", "楼栋 266 个");
        assertThat(find(Anchor.class).withText("下载整个网格（GeoJSON）").exists()).isTrue();
    }

    @Test
    void takesTheFileInThatItGaveOut() throws IOException {
        Actor admin = logIn("admin");
        UI.getCurrent().navigate("grid");
        String name = grids.get(new GridCode("510117006001")).name();
        String file = transfer.exportGeoJson(admin);
        assertThat(read(file.replace(name, "改了名的社区"))).isEqualTo("✔ 已导入 418 个网格单元。");
        assertThat(grids.get(new GridCode("510117006001")).name()).isEqualTo("改了名的社区");
        assertThat(read(file)).startsWith("✔");
        assertThat(grids.get(new GridCode("510117006001")).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                                        | 文件不是",
                "{\u0000}                                                  | 文件不是有效的 JSON",
                "{}                                                        | FeatureCollection",
                "{\"type\":\"FeatureCollection\",\"features\":[{}]}        | 第 1 个要素"
            })
    void saysInWordsWhatIsWrongWithAFile(String file, String words) throws IOException {
        logIn("admin");
        UI.getCurrent().navigate("grid");
        assertThat(read(file)).startsWith("▲ 没有导入任何内容。").contains(words);
    }

    @Test
    void othersAreToldThatItIsNotForThem() {
        logIn("dispatcher");
        UI.getCurrent().navigate("grid");
        assertThat(page()).contains("只有管理员可以导入和导出网格").doesNotContain("导入网格", "下载整个网格");
    }

    @Test
    void theFirstAdministratorHasNoPlaceAndMaySetTheGridAndDutyUp() {
        if (accounts.find("first.admin").isEmpty()) {
            accounts.create(
                    Actor.system(),
                    new NewAccount("first.admin", "首位管理员", "bamboo river lamp", Set.of(Role.ADMIN), null));
        }
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("first.admin", "", "ROLE_ADMIN"));
        UI.getCurrent().navigate("grid");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("grid");
        assertThat(page()).contains("街道 1 个", "社区 8 个");
        UI.getCurrent().navigate("duty");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("duty");
        assertThat(page()).contains("楼栋网格员（演示）", "未来七天无人值班");
    }

    private String read(String file) throws IOException {
        return ((GridSetupView) getCurrentView()).read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
