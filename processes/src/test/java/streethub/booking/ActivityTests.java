package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static streethub.booking.BookingHub.booked;
import static streethub.booking.BookingHub.resident;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.enterprise.EnterpriseStatus;
import streethub.enterprise.Enterprises;
import streethub.identity.Actor;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestClock.MovableClock;

/** An enterprise books the community's room for an activity, from the request to the hand-back. */
@DemoHubTest
@Import(BookingHub.class)
class ActivityTests {

    private static final String CODE = "91510117MA0000014K";
    private static final Actor ANNA = resident("activity-anna");

    @Autowired
    Bookings bookings;

    @Autowired
    HandBacks handBacks;

    @Autowired
    BookingPapers papers;

    @Autowired
    BookingOptions options;

    @Autowired
    Enterprises enterprises;

    @Autowired
    Photos photos;

    @Autowired
    BookingHub hub;

    @Autowired
    DemoPeople people;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void venueAndEnterprise() {
        hub.copy("hall", "stage");
        hub.copy("tennis", "lawn");
        if (enterprises.mine(ANNA).isEmpty()) {
            Actor secretary = people.as("secretary");
            enterprises.apply(ANNA, CODE, "示例文化公司", secretary.gridUnit());
            assertThat(enterprises.verify(secretary, CODE).status()).isEqualTo(EnterpriseStatus.VERIFIED);
        }
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private static BookingWish activity(Slot slot, @Nullable String purpose, @Nullable Integer headCount) {
        return new BookingWish(slot.unit(), slot.from(), slot.until(), purpose, headCount, false, CODE, List.of());
    }

    @Test
    void anActivityIsApprovedOnConditionsAndHandedBack() throws IOException {
        Slot slot = hub.slot("stage-a", 2, 0);
        BookingView asked = booked(bookings.book(ANNA, activity(slot, "新品发布", 30)));
        assertThat(asked.status()).isEqualTo(BookingStatus.PENDING);
        assertThat(asked.rule()).isEqualTo("booking.rule.P01");
        assertThat(asked.organisationName()).isEqualTo("示例文化公司");
        refused(Refusal.Kind.CONFLICT, () -> handBack(asked, true, null, null));
        BookingView approved = bookings.approve(people.as("venue"), asked.number(), "不贴墙，自带垃圾袋");
        assertThat(approved.status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(approved.conditions()).isEqualTo("不贴墙，自带垃圾袋");
        refused(Refusal.Kind.CONFLICT, () -> handBack(asked, true, null, null));

        assertThat(options.verbs(people.as("venue"), asked.number())).doesNotContain(BookingVerb.HAND_BACK);
        clock.forward(Duration.between(clock.instant(), slot.until()));
        assertThat(options.verbs(people.as("venue"), asked.number())).containsExactly(BookingVerb.HAND_BACK);
        assertThat(options.verbs(ANNA, asked.number())).doesNotContain(BookingVerb.HAND_BACK);
        refused(Refusal.Kind.INVALID, () -> handBack(asked, false, " ", null));
        refused(Refusal.Kind.INVALID, () -> handBack(asked, true, null, new PhotoId("0".repeat(32))));
        refused(Refusal.Kind.FORBIDDEN, () -> handBacks.check(ANNA, asked.number(), true, null, null));
        assertThat(handBacks.of(ANNA, asked.number())).isEmpty();
        PhotoId photo = photo();
        HandBack found = handBack(asked, false, "桌角碰坏", photo);
        assertThat(found.photo()).isEqualTo(photo);
        assertThat(handBacks.of(ANNA, asked.number())).contains(found);
        refused(Refusal.Kind.CONFLICT, () -> handBack(asked, true, null, null));
        assertThat(options.verbs(people.as("venue"), asked.number())).doesNotContain(BookingVerb.HAND_BACK);
        assertThat(hub.steps("activity-anna", asked.number()))
                .containsExactly("REQUESTED", "ASKED", "CONDITIONS", "CONFIRMED", "HANDED_BACK_BAD");
    }

    private PhotoId photo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return photos.store(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private HandBack handBack(BookingView booking, boolean inOrder, @Nullable String words, @Nullable PhotoId photo) {
        return handBacks.check(people.as("venue"), booking.number(), inOrder, words, photo);
    }

    @Test
    void anActivityNamesItsPurposeAndHeadCountAndItsPlaceTakesEnterprises() {
        Slot slot = hub.slot("stage-a", 3, 0);
        refused(Refusal.Kind.INVALID, () -> bookings.book(ANNA, activity(slot, " ", 30)));
        refused(Refusal.Kind.INVALID, () -> bookings.book(ANNA, activity(slot, "新品发布", null)));
        refused(Refusal.Kind.AGAINST_BYLAW, () -> bookings.book(ANNA, activity(slot, "新品发布", 41)));
        refused(Refusal.Kind.NOT_FOUND, () -> bookings.book(resident("activity-bo"), activity(slot, "x", 3)));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> bookings.book(ANNA, activity(hub.slot("lawn-1", 3, 0), "友谊赛", 4)))
                .extracting(Refusal::key)
                .isEqualTo("booking.rule.B10");
        assertThat(hub.state(slot)).isEqualTo(SlotState.FREE);
    }

    @Test
    void itsPapersAreSeenByThoseWhoMaySeeTheBookingAndBadOnesBookNothing() throws IOException {
        PhotoId permit = photo();
        Slot other = hub.slot("stage-b", 4, 0);
        for (String bad : List.of("", "../../etc/passwd", "\0".repeat(32), "0".repeat(32))) {
            refused(
                    Refusal.Kind.INVALID,
                    () -> bookings.book(ANNA, withPapers(other, List.of(permit, new PhotoId(bad)))));
        }
        refused(Refusal.Kind.INVALID, () -> bookings.book(ANNA, withPapers(other, Collections.nCopies(6, permit))));
        refused(
                Refusal.Kind.INVALID,
                () -> bookings.book(
                        ANNA,
                        new BookingWish(
                                other.unit(), other.from(), other.until(), "x", 3, false, null, List.of(permit))));
        assertThat(hub.state(other)).isEqualTo(SlotState.FREE);

        Slot slot = hub.slot("stage-a", 4, 0);
        PhotoId plan = photo();
        BookingView asked = booked(bookings.book(ANNA, withPapers(slot, List.of(permit, plan, permit))));
        assertThat(papers.of(people.as("venue"), asked.number())).containsExactly(permit, plan);
        assertThat(papers.of(ANNA, asked.number())).containsExactly(permit, plan);
        refused(Refusal.Kind.NOT_FOUND, () -> papers.of(resident("activity-bo"), asked.number()));
        refused(Refusal.Kind.NOT_FOUND, () -> papers.of(Actor.anonymous(), asked.number()));
    }

    private static BookingWish withPapers(Slot slot, List<PhotoId> photos) {
        return new BookingWish(slot.unit(), slot.from(), slot.until(), "新品发布", 30, false, CODE, photos);
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .extracting(Refusal::kind)
                .isEqualTo(kind);
    }
}
