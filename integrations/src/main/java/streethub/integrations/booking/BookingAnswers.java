package streethub.integrations.booking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import streethub.attachment.PhotoId;
import streethub.booking.BookingPapers;
import streethub.booking.BookingReading;
import streethub.booking.BookingView;
import streethub.identity.Actor;
import streethub.integrations.casework.TimelineSteps;
import streethub.integrations.web.ApiLanguage;
import streethub.integrations.web.ApiTime;
import streethub.shared.Texts;

/** Puts bookings into the API's words. */
@Component
class BookingAnswers {

    private final BookingReading reading;
    private final BookingPapers papers;
    private final TimelineSteps timelines;
    private final Texts texts;

    BookingAnswers(BookingReading reading, BookingPapers papers, TimelineSteps timelines, Texts texts) {
        this.reading = reading;
        this.papers = papers;
        this.timelines = timelines;
        this.texts = texts;
    }

    /** The booking as it is now. */
    BookingResponse now(HttpServletRequest request, Actor actor, String number) {
        Locale locale = ApiLanguage.of(request);
        BookingView booking = reading.find(actor, number);
        String rule = booking.rule();
        return new BookingResponse(
                booking.number(),
                booking.unit(),
                booking.unitName(),
                booking.venue(),
                booking.venueName(),
                ApiTime.of(booking.from()),
                ApiTime.of(booking.until()),
                booking.status(),
                booking.purpose(),
                booking.headCount(),
                booking.holderName(),
                rule == null ? null : texts.get(locale, rule),
                booking.reason(),
                ApiTime.orNull(booking.holdUntil()),
                ApiTime.of(booking.createdAt()),
                booking.sequence(),
                booking.organisationName(),
                booking.conditions(),
                papers.of(actor, number).stream().map(PhotoId::value).toList(),
                timelines.steps(locale, "booking", reading.timeline(actor, number)));
    }
}
