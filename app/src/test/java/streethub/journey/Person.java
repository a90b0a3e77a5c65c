package streethub.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import streethub.shared.GeoPoint;

/** Somebody before a screen of their own, with a browser that knows nothing of the others. */
final class Person implements AutoCloseable {

    private static final double PATIENCE_MS = 20_000;
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final String THE_HUB_HAS_ANSWERED =
            "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(it => !it.isActive?.())";
    private static final String MAPS_ARE_THERE =
            "() => [...document.querySelectorAll('streethub-map')].every(it => it.map?.loaded())";
    private static final String MAPS_ARE_AT_REST = "() => Promise.all([...document.querySelectorAll('streethub-map')]"
            + ".map(it => new Promise(drawn => { it.map.once('idle', drawn); it.map.triggerRepaint(); })))"
            + ".then(() => true)";
    /** They stand at the screen's bottom, which is the middle of a long picture. */
    private static final String WITHOUT_TABS = ".tabs, .person-tabs { display: none }";

    private static final String SOMETHING_STICKS_OUT =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final URI hub;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Person(Browser browser, Screen screen, URI hub, GeoPoint place) {
        this.hub = hub;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setDeviceScaleFactor(screen.scale)
                .setHasTouch(screen.touch)
                .setIsMobile(screen.touch)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setGeolocation(new Geolocation(place.lat(), place.lon()))
                .setPermissions(List.of("geolocation")));
        context.setDefaultTimeout(PATIENCE_MS);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onResponse(response -> {
            if (response.status() >= 400
                    && !(response.status() == 404 && isReplaced(response.url()))
                    && !(response.status() == 503 && isLive(response.url()))) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !(message.text().contains("404") && isReplaced(message.location()))
                    && !(message.text().contains("503") && isLive(message.location()))) {
                complaints.add(message.text());
            }
        });
    }

    /** A picture of a page that was drawn anew while it was on its way. */
    private static boolean isReplaced(String address) {
        return address.contains("/VAADIN/dynamic/resource/");
    }

    /** The picture of a camera, which may be offline. */
    private static boolean isLive(String address) {
        return address.contains("/cameras/") && address.contains("/live/");
    }

    Person open(String path) {
        page.navigate(hub.resolve(path).toString());
        return this;
    }

    Person logIn(String account) {
        return open("/login").identify(account);
    }

    /** With an account that is not the demo's. */
    Person logIn(String account, String password) {
        return open("/login").identify(account, password);
    }

    /** On the page for it, where the hub has led. */
    Person identify(String account) {
        return identify(account, "demo");
    }

    private Person identify(String account, String password) {
        page.locator("#username").fill(account);
        page.locator("#password").fill(password);
        page.locator("form.card button").click();
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Person press(String button) {
        settle();
        named(AriaRole.BUTTON, button).last().click();
        return this;
    }

    Person follow(String link) {
        settle();
        named(AriaRole.LINK, link).first().click();
        return this;
    }

    Person turnTo(String tab) {
        settle();
        named(AriaRole.TAB, tab).click();
        return this;
    }

    /** Takes one of the answers that stand below each other. */
    Person mark(String answer) {
        settle();
        named(AriaRole.RADIO, answer).first().check();
        return this;
    }

    /** Takes one of the things of which several may be taken. */
    Person tick(String choice) {
        settle();
        page.getByLabel(choice, new Page.GetByLabelOptions().setExact(true))
                .last()
                .check();
        return this;
    }

    /** Writes into the field of a plain page. */
    Person fill(String field, String words) {
        page.locator(field).fill(words);
        return this;
    }

    /** Drags what has a button of that name onto another. */
    Person drag(String button, String onto) {
        named(AriaRole.BUTTON, button)
                .first()
                .dragTo(named(AriaRole.BUTTON, onto).first());
        return this;
    }

    /** Touches the words where they stand first. */
    Person touch(String words) {
        settle();
        visible(words).click();
        return this;
    }

    Person write(String label, String words) {
        settle();
        Locator field = page.getByLabel(label).last();
        field.fill(words);
        field.blur();
        return this;
    }

    /** Opens the list of choices with that label and takes one. */
    Person choose(String label, String choice) {
        settle();
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .last()
                .click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(choice).setVisible(true))
                .last()
                .click();
        return this;
    }

    /** Writes part of a name into the box with that label and takes what it finds. */
    Person pick(String label, String part) {
        settle();
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill(part);
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(part).setVisible(true))
                .first()
                .click();
        return this;
    }

    Person takePhoto() {
        return takePhoto(SamplePhoto.ofAManholeCover());
    }

    Person takePhoto(byte[] jpeg) {
        page.locator("vaadin-upload input[type=file]")
                .last()
                .setInputFiles(new FilePayload("photo.jpg", "image/jpeg", jpeg));
        return this;
    }

    /** Chooses a file in the page's last upload. */
    Person hand(String name, byte[] content) {
        settle();
        page.locator("vaadin-upload input[type=file]")
                .last()
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
        return this;
    }

    Person hitKey(String key) {
        settle();
        page.keyboard().press(key);
        return this;
    }

    /** Moves the page's map until that place is in its middle, near enough to read names. */
    Person nearTo(GeoPoint place) {
        page.waitForFunction(MAPS_ARE_THERE);
        page.evaluate(
                "([lat, lon]) => { document.querySelector('streethub-map').map.jumpTo({ center: [lon, lat], zoom: 18 }); }",
                List.of(place.lat(), place.lon()));
        page.evaluate(MAPS_ARE_AT_REST);
        return this;
    }

    /** Touches the middle of the page's map. */
    Person touchTheMap() {
        page.locator("streethub-map").click();
        return this;
    }

    /** Waits until the words stand on the page. */
    Person see(String... words) {
        for (String each : words) {
            assertThat(page.getByText(each)
                            .filter(new Locator.FilterOptions().setVisible(true))
                            .first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
        }
        return this;
    }

    Person seeNo(String words) {
        assertThat(page.getByText(words)).hasCount(0);
        return this;
    }

    /** Waits until there is one, and brings it onto the screen; it may be drawn anew meanwhile. */
    Person seeElement(String selector) {
        Locator element = page.locator(selector).first();
        assertThat(element).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
        settle();
        element.evaluate("it => it.scrollIntoViewIfNeeded()");
        return this;
    }

    String read(String selector, int index) {
        return page.locator(selector).nth(index).innerText().strip();
    }

    String typed(String field) {
        return page.locator(field).first().inputValue();
    }

    String address() {
        return page.url();
    }

    /** Keeps what the screen shows, under that name, and says whether something sticks out of it at the side. */
    Person picture(String name) {
        page.waitForFunction(MAPS_ARE_THERE);
        page.evaluate(MAPS_ARE_AT_REST);
        page.evaluate("() => document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
        assertThat(page.evaluate(SOMETHING_STICKS_OUT))
                .as("pixels that stick out of " + name)
                .isEqualTo(0);
        return this;
    }

    /** The whole page, however long. */
    Person longPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true)
                .setStyle(WITHOUT_TABS));
        assertThat(page.evaluate(SOMETHING_STICKS_OUT))
                .as("pixels that stick out of " + name)
                .isEqualTo(0);
        return this;
    }

    /** Waits for the answer to what was done before: a button that is about to be replaced must not be pressed. */
    private void settle() {
        page.waitForFunction(THE_HUB_HAS_ANSWERED);
    }

    private Locator visible(String words) {
        return page.getByText(words)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name))
                .filter(new Locator.FilterOptions().setVisible(true));
    }

    /** Leaves; what the browser complained of meanwhile is a defect. */
    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("errors in the browser").isEmpty();
    }
}
