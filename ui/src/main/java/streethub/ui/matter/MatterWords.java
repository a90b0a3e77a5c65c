package streethub.ui.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.forum.MatterView;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** What is said of a common matter: where it stands and how the vote went. */
@Service
class MatterWords {

    private static final int PER_CENT = 100;

    private final TimeWords times;

    MatterWords(TimeWords times) {
        this.times = times;
    }

    /** Where it stands, and until when. */
    String stage(Words words, MatterView matter) {
        Instant until =
                switch (matter.stage()) {
                    case DISCUSSION -> matter.discussionUntil();
                    case VOTE -> matter.voteUntil();
                    case PROPOSED, REFUSED, COUNTED, DECIDED -> null;
                };
        return until == null
                ? words.get("matter.stage." + matter.stage())
                : words.get("matter.stage." + matter.stage(), times.of(words.locale(), until));
    }

    /** Votes for each choice and the turnout; null before the vote is over. */
    @Nullable String result(Words words, MatterView matter) {
        MatterView.Result result = matter.result();
        if (result == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < matter.choices().size(); i++) {
            parts.add(words.get(
                    "matter.votes", matter.choices().get(i), result.votes().get(i)));
        }
        parts.add(words.get("matter.turnout", result.voted(), result.entitled(), turnout(result)));
        return String.join("\n", parts);
    }

    private static int turnout(MatterView.Result result) {
        return result.entitled() == 0 ? 0 : Math.round((float) result.voted() * PER_CENT / result.entitled());
    }
}
