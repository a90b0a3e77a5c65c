package streethub.ui.inbox;

import java.time.Instant;
import org.springframework.stereotype.Service;
import streethub.casework.TaskCard;
import streethub.identity.Accounts;
import streethub.incident.Urgency;
import streethub.ui.desk.DeskList;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.UrgencySign;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** A task of the inbox as a row: what and where, how urgent, by when, which step, who holds it. */
@Service
class InboxRows {

    private final DueWords dues;
    private final TimeWords times;
    private final Accounts accounts;

    InboxRows(DueWords dues, TimeWords times, Accounts accounts) {
        this.dues = dues;
        this.times = times;
        this.accounts = accounts;
    }

    DeskList.Row of(Words words, TaskCard card) {
        UrgencySign sign = UrgencySign.of(Urgency.valueOf(card.urgency()));
        Instant doneAt = card.doneAt();
        DueWords.Due time = doneAt == null
                ? dues.of(words.locale(), card.createdAt(), card.dueAt())
                : new DueWords.Due(dues.ago(words.locale(), doneAt), "hub-second");
        return new DeskList.Row(
                sign.shape(),
                sign.styleName(),
                words.get(card.feature() + ".urgency." + card.urgency()),
                words.get(card.subject()),
                card.caseNumber(),
                card.place(),
                time.text(),
                time.styleName(),
                times.exactly(doneAt == null ? card.dueAt() : doneAt),
                state(words, card));
    }

    private String state(Words words, TaskCard card) {
        String task = words.get(card.feature() + ".task." + card.task());
        String holder = card.assignee();
        return holder == null || card.doneAt() != null ? task : task + " · " + accounts.displayName(holder);
    }
}
