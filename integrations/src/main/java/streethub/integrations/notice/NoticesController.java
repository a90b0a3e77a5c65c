package streethub.integrations.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import streethub.identity.Actor;
import streethub.integrations.web.ApiLanguage;
import streethub.integrations.web.ApiPath;
import streethub.integrations.web.ApiTime;
import streethub.integrations.web.Body;
import streethub.integrations.web.Caller;
import streethub.integrations.web.Query;
import streethub.notice.Notice;
import streethub.notice.NoticeBox;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;
import streethub.shared.Texts;

@RestController
@RequestMapping(ApiPath.V1 + "/notices")
@Tag(name = "Notices", description = "What an account has been told.")
class NoticesController {

    private static final int USUAL = 50;

    private final NoticeBox box;
    private final Texts texts;
    private final Caller caller;

    NoticesController(NoticeBox box, Texts texts, Caller caller) {
        this.box = box;
        this.texts = texts;
        this.caller = caller;
    }

    @Schema(name = "NoticesRead", description = "Up to which notice the caller has read.")
    record NoticesRead(
            @Schema(description = "Id of a notice.", requiredMode = RequiredMode.REQUIRED) @Nullable Long upTo) {}

    @GetMapping
    @Operation(summary = "One's own notices", description = "The newest first.")
    CursorPage<NoticeItem> list(
            @Parameter(description = "next of the page before.") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(required = false)
                    @Nullable String limit,
            @Parameter(hidden = true) HttpServletRequest request) {
        Actor actor = caller.known();
        Locale locale = ApiLanguage.of(request);
        return box.page(actor, Query.text("cursor", cursor), Query.limit(limit, USUAL))
                .map(notice -> item(locale, notice));
    }

    @PostMapping("/read")
    @Operation(summary = "Mark as read", description = "All of one's own up to that one.")
    void read(Body<NoticesRead> body) {
        Actor actor = caller.known();
        body.run(read -> box.read(actor, upTo(read)));
    }

    private static long upTo(NoticesRead read) {
        Long id = read.upTo();
        if (id == null) {
            throw Refusal.invalid("upTo", "notice.upTo");
        }
        return id;
    }

    private NoticeItem item(Locale locale, Notice notice) {
        return new NoticeItem(
                notice.id(),
                texts.get(locale, notice.key(), notice.arguments().toArray()),
                notice.link(),
                ApiTime.of(notice.at()),
                notice.read());
    }
}
