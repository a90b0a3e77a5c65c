package streethub.resident;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.Refusal;

/**
 * The tags on residents (打标签), such as a hobby or a group, by which a venue says who may book. The secretary of the
 * place where somebody lives puts them on and takes them off; the person sees them.
 */
@Service
@Transactional
public class ResidentTags {

    private static final int MOST_LETTERS = 30;

    private final HomeTable homes;
    private final JdbcClient jdbc;

    ResidentTags(HomeTable homes, JdbcClient jdbc) {
        this.homes = homes;
        this.jdbc = jdbc;
    }

    /** Puts it on; already there, it stays. */
    public Set<String> put(Actor actor, String username, @Nullable String tag) {
        requireSecretary(actor, username);
        String word = word(tag);
        jdbc.sql("""
                insert into resident_tag (username, tag, put_by) values (:username, :tag, :by)
                on conflict do nothing""")
                .param("username", username)
                .param("tag", word)
                .param("by", actor.username())
                .update();
        return of(username);
    }

    /** Takes it off. */
    public Set<String> take(Actor actor, String username, @Nullable String tag) {
        requireSecretary(actor, username);
        jdbc.sql("delete from resident_tag where username = :username and tag = :tag")
                .param("username", username)
                .param("tag", word(tag))
                .update();
        return of(username);
    }

    /** One's own. */
    @Transactional(readOnly = true)
    public Set<String> mine(Actor actor) {
        if (actor.isAnonymous()) {
            throw Refusal.forbidden("resident.residentsOnly");
        }
        return of(actor.username());
    }

    /** Those of an account; for the by-laws of other features. */
    @Transactional(readOnly = true)
    public Set<String> of(String username) {
        List<String> tags = jdbc.sql("select tag from resident_tag where username = :username")
                .param("username", username)
                .query(String.class)
                .list();
        return new TreeSet<>(tags);
    }

    private void requireSecretary(Actor actor, String username) {
        HomeView home = homes.confirmed(username)
                .filter(it -> actor.mayAs(Role.SECRETARY, it.building()) || actor.mayAs(Role.ADMIN, it.building()))
                .orElseThrow(() -> Refusal.notFound("resident.tag.who", username));
        if (!actor.mayAs(Role.SECRETARY, home.building())) {
            throw Refusal.forbidden("resident.secretaryOnly");
        }
    }

    private static String word(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            throw Refusal.invalid("tag", "resident.field.missing");
        }
        String word = tag.strip();
        if (word.length() > MOST_LETTERS || word.indexOf('\0') >= 0) {
            throw Refusal.invalid("tag", "resident.words.tooLong", MOST_LETTERS);
        }
        return word;
    }
}
