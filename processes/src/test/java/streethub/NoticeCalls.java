package streethub;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import streethub.identity.Actor;
import streethub.notice.MailAddresses;
import streethub.notice.NoticeBox;

/** One call of every service method of notices that takes an actor: all about the actor's own. */
@TestComponent
class NoticeCalls {

    private final NoticeBox box;
    private final MailAddresses addresses;

    NoticeCalls(NoticeBox box, MailAddresses addresses) {
        this.box = box;
        this.addresses = addresses;
    }

    Map<String, Consumer<Actor>> all() {
        Map<String, Consumer<Actor>> calls = new TreeMap<>();
        calls.put("NoticeBox.page", actor -> box.page(actor, null, 1));
        calls.put("NoticeBox.unread", box::unread);
        calls.put("NoticeBox.read", actor -> box.read(actor, 1));
        calls.put("MailAddresses.propose", actor -> addresses.propose(actor, "matrix@example.org"));
        calls.put("MailAddresses.confirm", actor -> addresses.confirm(actor, "000000"));
        calls.put("MailAddresses.remove", addresses::remove);
        calls.put("MailAddresses.of", addresses::of);
        return calls;
    }
}
