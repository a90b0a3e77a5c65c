package streethub.integrations.forum;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.forum.BoardView;
import streethub.forum.FeedEntry;
import streethub.forum.PostView;
import streethub.integrations.web.ApiPath;

/** Writes a board's newest topics as Atom (RFC 4287). */
final class BoardFeed {

    private static final String TAG = "tag:streethub.dev,2026:forum/";

    private BoardFeed() {}

    /**
     * The feed of a board.
     *
     * @param hub the address under which the reader has found the hub
     */
    static String of(BoardView board, List<FeedEntry> entries, String hub) throws FeedException {
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId(TAG + "boards/" + board.id());
        feed.setTitle(board.name());
        feed.setUpdated(Date.from(entries.stream()
                .map(entry -> updated(entry.opening()))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", hub + "/forum?board=" + board.id())));
        feed.setOtherLinks(List.of(
                link("self", "application/atom+xml", hub + ApiPath.V1 + "/boards/" + board.id() + "/feed.atom")));
        feed.setEntries(entries.stream().map(entry -> entry(entry, hub)).toList());
        return new WireFeedOutput().outputString(feed);
    }

    private static Entry entry(FeedEntry topic, String hub) {
        PostView opening = topic.opening();
        Entry entry = new Entry();
        entry.setId(TAG + opening.id());
        entry.setTitle(topic.title());
        entry.setPublished(Date.from(opening.publishedAt()));
        entry.setUpdated(Date.from(updated(opening)));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", hub + "/forum/" + opening.id())));
        entry.setAuthors(List.of(person(opening.authorName())));
        Content html = new Content();
        html.setType("html");
        html.setValue(opening.html());
        entry.setContents(List.of(html));
        return entry;
    }

    private static Instant updated(PostView post) {
        Instant edited = post.editedAt();
        return edited == null ? post.publishedAt() : edited;
    }

    private static Person person(@Nullable String name) {
        Person person = new Person();
        person.setName(name == null || name.isBlank() ? "匿名" : name);
        return person;
    }

    private static Link link(String rel, String type, String address) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(address);
        return link;
    }
}
