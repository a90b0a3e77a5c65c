package streethub.ui.forum;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import streethub.attachment.PhotoId;
import streethub.attachment.PhotoSize;
import streethub.attachment.Photos;
import streethub.forum.Forum;
import streethub.forum.PostView;
import streethub.forum.TopicPage;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;
import streethub.ui.web.ClientLimit;
import streethub.ui.web.PlainPages;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** The pages under {@code /forum} that everybody reads: boards and topics, one topic, what a post said before. */
@Controller
class ForumController {

    /** Ids of posts begin with F, so that pages of other names can stand beside them. */
    static final String TOPIC = "/forum/{id:F[0-9A-Za-z-]+}";

    static final String STATISTICS = "/forum/statistics";

    private static final int TOPICS = 20;
    private static final int REPLIES = 30;
    private static final int MOST_DESCRIBED = 120;
    private static final int MOST_SEARCHES = 60;
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private final Forum forum;
    private final Photos photos;
    private final PlainPages plain;
    private final TimeWords times;
    private final ClientLimit searches = new ClientLimit(MOST_SEARCHES, WITHIN);

    ForumController(Forum forum, Photos photos, PlainPages plain, TimeWords times) {
        this.forum = forum;
        this.photos = photos;
        this.plain = plain;
        this.times = times;
    }

    @GetMapping("/forum")
    String list(
            @RequestParam(required = false) @Nullable String board,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Words words = open(request, response, model);
        ForumAddress address = ForumAddress.of(board, q, tag);
        model.addAttribute("boards", forum.boards());
        model.addAttribute("address", address);
        model.addAttribute("here", address.here());
        try {
            require(address, request);
            String named = address.board();
            model.addAttribute("board", named == null ? null : forum.board(named));
            model.addAttribute("page", forum.topics(address.filter(), cursor, TOPICS));
        } catch (Refusal refusal) {
            refuse(words, refusal, response, model);
            model.addAttribute("page", new CursorPage<>(List.of(), null));
        }
        return "forum/list";
    }

    private void require(ForumAddress address, HttpServletRequest request) {
        if (address.words() != null && !searches.count(request.getRemoteAddr())) {
            throw Refusal.tooMany("forum.search.limit", WITHIN.toMinutes(), MOST_SEARCHES);
        }
    }

    @GetMapping(TOPIC)
    String topic(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Words words = open(request, response, model);
        model.addAttribute("here", "/forum/" + id);
        try {
            Optional<String> topic = forum.find(id).map(PostView::topic).filter(other -> !other.equals(id));
            if (topic.isPresent()) {
                return "redirect:/forum/" + topic.get() + "#" + id;
            }
            show(forum.topic(id, cursor, REPLIES), model);
            model.addAttribute("first", cursor == null);
            return "forum/topic";
        } catch (Refusal refusal) {
            return gone(words, refusal, response, model);
        }
    }

    private void show(TopicPage topic, Model model) {
        String next = topic.replies().next();
        String answer = topic.answeredBy();
        model.addAttribute("topic", topic);
        model.addAttribute("described", described(topic.opening().html()));
        model.addAttribute("answer", answer == null ? null : forum.find(answer).orElse(null));
        model.addAttribute(
                "next",
                next == null
                        ? null
                        : UriComponentsBuilder.fromPath(
                                        "/forum/" + topic.opening().id())
                                .queryParam("cursor", "{cursor}")
                                .encode()
                                .buildAndExpand(next)
                                .toUriString());
    }

    /** The beginning of what is published, as other pages show it beside a link. */
    private static String described(String html) {
        String text = Jsoup.parse(html).text();
        return text.codePointCount(0, text.length()) <= MOST_DESCRIBED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_DESCRIBED)) + "…";
    }

    @GetMapping(TOPIC + "/history")
    String history(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
        Words words = open(request, response, model);
        model.addAttribute("here", "/forum/" + id + "/history");
        try {
            model.addAttribute("revisions", forum.history(id));
            model.addAttribute("id", id);
            return "forum/history";
        } catch (Refusal refusal) {
            return gone(words, refusal, response, model);
        }
    }

    /** Kept for a while only: what is taken from view is to go from there too. */
    @GetMapping(TOPIC + "/photos/{photo}")
    ResponseEntity<Resource> photo(
            @PathVariable String id, @PathVariable String photo, @RequestParam(defaultValue = "false") boolean small) {
        try {
            PhotoId known = new PhotoId(photo);
            forum.requirePhoto(id, known);
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                    .body(photos.open(known, small ? PhotoSize.THUMBNAIL : PhotoSize.FULL));
        } catch (Refusal refusal) {
            return ResponseEntity.notFound().build();
        }
    }

    private Words open(HttpServletRequest request, HttpServletResponse response, Model model) {
        Words words = plain.open(request, response, model.asMap());
        model.addAttribute("when", new When(times, words.locale()));
        model.addAttribute("more", "forum/parts");
        return words;
    }

    private static String gone(Words words, Refusal refusal, HttpServletResponse response, Model model) {
        refuse(words, refusal, response, model);
        return "forum/gone";
    }

    private static void refuse(Words words, Refusal refusal, HttpServletResponse response, Model model) {
        HttpStatus status =
                switch (refusal.kind()) {
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
                    default -> HttpStatus.BAD_REQUEST;
                };
        response.setStatus(status.value());
        model.addAttribute("problem", words.texts().get(words.locale(), refusal));
    }
}
