package streethub.ui.status;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import streethub.attachment.PhotoId;
import streethub.attachment.PhotoSize;
import streethub.attachment.Photos;
import streethub.identity.Actor;
import streethub.incident.IncidentReading;
import streethub.incident.Incidents;
import streethub.incident.Rating;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.web.ClientLimit;
import streethub.ui.web.PlainPages;
import streethub.ui.web.Words;

/** The pages under {@code /r}: number and tracking code open one report, to read, to rate and to reopen. */
@Controller
@RequestMapping("/r")
class StatusController {

    /** Failed look-ups that one client has before it must wait; whoever has the right code is never counted. */
    private static final int MOST_FAILURES = 20;

    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final StatusPages pages;
    private final Incidents incidents;
    private final IncidentReading reading;
    private final Photos photos;
    private final Texts texts;
    private final PlainPages plain;
    private final ClientLimit failures = new ClientLimit(MOST_FAILURES, WITHIN);

    StatusController(
            StatusPages pages,
            Incidents incidents,
            IncidentReading reading,
            Photos photos,
            Texts texts,
            PlainPages plain) {
        this.pages = pages;
        this.incidents = incidents;
        this.reading = reading;
        this.photos = photos;
        this.texts = texts;
        this.plain = plain;
    }

    @GetMapping
    String lookUp(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (number != null && !number.isBlank() && code != null && !code.isBlank()) {
            return "redirect:" + address(number.strip(), code.strip());
        }
        words(request, response, model);
        model.addAttribute("number", number);
        return "status/look-up";
    }

    @GetMapping("/{number}")
    String show(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Words words = words(request, response, model);
        model.addAttribute("done", done.equals("rated") || done.equals("reopened") ? done : "");
        return page(words, number, code, null, request, response, model);
    }

    @PostMapping("/{number}/rating")
    String rate(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String rating,
            @RequestParam(required = false) @Nullable String words,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return change(
                number,
                code,
                "rated",
                () -> incidents.rate(Actor.anonymous(), number, code, rating(rating), words),
                request,
                response,
                model);
    }

    @PostMapping("/{number}/reopening")
    String reopen(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return change(
                number,
                code,
                "reopened",
                () -> incidents.reopen(Actor.anonymous(), number, code, reason),
                request,
                response,
                model);
    }

    @GetMapping("/{number}/photos/{photo}")
    ResponseEntity<Resource> photo(
            @PathVariable String number,
            @PathVariable String photo,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean small,
            HttpServletRequest request) {
        String client = request.getRemoteAddr();
        if (failures.isReached(client)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        try {
            PhotoId id = new PhotoId(photo);
            reading.requirePhoto(Actor.anonymous(), number, code, id);
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate())
                    .body(photos.open(id, small ? PhotoSize.THUMBNAIL : PhotoSize.FULL));
        } catch (Refusal refusal) {
            failures.count(client);
            return ResponseEntity.notFound().build();
        }
    }

    private String change(
            String number,
            String code,
            String done,
            Runnable verb,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Words words = words(request, response, model);
        if (!failures.isReached(request.getRemoteAddr())) {
            try {
                verb.run();
                return "redirect:" + address(number, code) + "&done=" + done;
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.NOT_FOUND && refusal.kind() != Refusal.Kind.FORBIDDEN) {
                    response.setStatus(status(refusal).value());
                    return page(words, number, code, texts.get(words.locale(), refusal), request, response, model);
                }
            }
        }
        return page(words, number, code, null, request, response, model);
    }

    /** The report's page; for a wrong number and for a wrong code the same answer, so that neither can be guessed. */
    private String page(
            Words words,
            String number,
            String code,
            @Nullable String problem,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String client = request.getRemoteAddr();
        model.addAttribute("number", number);
        if (failures.isReached(client)) {
            return refuse(
                    HttpStatus.TOO_MANY_REQUESTS, words.get("status.tooMany", WITHIN.toMinutes()), response, model);
        }
        try {
            model.addAttribute("page", pages.find(words.locale(), number, code));
        } catch (Refusal refusal) {
            failures.count(client);
            return refuse(HttpStatus.NOT_FOUND, words.get("status.unknown"), response, model);
        }
        model.addAttribute("code", code);
        model.addAttribute("problem", problem);
        return "status/report";
    }

    private static String refuse(HttpStatus status, String sentence, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("problem", sentence);
        return "status/look-up";
    }

    private Words words(HttpServletRequest request, HttpServletResponse response, Model model) {
        return plain.open(request, response, model.asMap());
    }

    private static HttpStatus status(Refusal refusal) {
        return refusal.kind() == Refusal.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
    }

    private static @Nullable Rating rating(String name) {
        for (Rating rating : Rating.values()) {
            if (rating.name().equals(name)) {
                return rating;
            }
        }
        return null;
    }

    private static String address(String number, String code) {
        return UriComponentsBuilder.fromPath("/r/{number}")
                .queryParam("code", "{code}")
                .encode()
                .buildAndExpand(number, code)
                .toUriString();
    }
}
