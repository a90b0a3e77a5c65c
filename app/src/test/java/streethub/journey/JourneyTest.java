package streethub.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import streethub.hub.HubProcess;
import streethub.shared.GeoPoint;

/** A hub of the demo, a browser, and people of the demo before it. */
@ExtendWith(Chromium.class)
@TestInstance(Lifecycle.PER_CLASS)
abstract class JourneyTest {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--use-gl=angle",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader",
            "--lang=zh-CN",
            "--font-render-hinting=none");

    private final List<Person> people = new ArrayList<>();
    private @Nullable HubProcess hub;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @BeforeAll
    void begin(@TempDir Path folder) {
        hub = new HubProcess(folder.resolve("home"), Map.of());
        hub.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find().orElseThrow())
                        .setArgs(ARGUMENTS));
    }

    @AfterAll
    void end() {
        if (playwright != null) {
            playwright.close();
        }
        if (hub != null) {
            hub.close();
        }
    }

    @AfterEach
    void leave() {
        List<Person> leaving = List.copyOf(people);
        people.clear();
        leaving.forEach(Person::close);
    }

    HubProcess hub() {
        return Objects.requireNonNull(hub);
    }

    Person onThePhone() {
        return arrive(Screen.PHONE);
    }

    Person atTheDesk() {
        return arrive(Screen.DESK);
    }

    private Person arrive(Screen screen) {
        Person person = new Person(Objects.requireNonNull(browser), screen, hub().web(), placeOfTheDemo());
        people.add(person);
        return person;
    }

    /** Where the device with that id stands. */
    GeoPoint placeOf(String device) {
        return hub().database()
                .sql("select lat, lon from device where id = ?")
                .param(device)
                .query((row, n) -> new GeoPoint(row.getDouble("lat"), row.getDouble("lon")))
                .single();
    }

    /** The lowest-numbered device of that model in the building that the demo's ladder of grid workers stands over. */
    String deviceOfTheDemo(String model) {
        return hub().database().sql("""
                        select d.id from device d join account a on d.grid_unit = a.grid_unit
                        where a.username = 'building' and d.model = ? order by d.id limit 1""").param(model).query(String.class).single();
    }

    /** The building that the demo's ladder of grid workers stands over, from the community down, as the pages call it. */
    List<String> namesOfTheDemoBuilding() {
        return hub().database().sql("""
                        select g.name from grid_unit g join account a on a.grid_unit like g.code || '%'
                        where a.username = 'building' and g.level > 0 order by g.level""").query(String.class).list();
    }

    private GeoPoint placeOfTheDemo() {
        return hub().database()
                .sql("""
                        select d.lat, d.lon from device d join account a on d.grid_unit = a.grid_unit
                        where a.username = 'building' order by d.id limit 1""")
                .query((row, n) -> new GeoPoint(row.getDouble("lat"), row.getDouble("lon")))
                .single();
    }
}
