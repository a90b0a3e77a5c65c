package streethub.ui.forum;

import streethub.forum.PostReceipt;
import streethub.forum.PostState;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Says what has become of what somebody just sent. */
final class Sent {

    private Sent() {}

    static void tell(Words words, PostReceipt receipt) {
        String sentence = words.get(
                receipt.state() == PostState.PUBLISHED ? "forum.write.sent.published" : "forum.write.sent.waits");
        Notices.done(
                receipt.masked() == 0 ? sentence : sentence + words.get("forum.write.sent.masked", receipt.masked()));
    }
}
