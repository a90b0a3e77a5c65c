package streethub.ui.matter;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import streethub.forum.BoardKind;
import streethub.forum.BoardView;
import streethub.forum.CommonMatters;
import streethub.forum.CourtyardResidents;
import streethub.forum.Forum;
import streethub.forum.MatterStage;
import streethub.forum.MatterView;
import streethub.forum.NewMatter;
import streethub.forum.TopicPage;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.LiveTopics;
import streethub.ui.shell.HubLayout;
import streethub.ui.shell.Notices;
import streethub.ui.shell.PersonTop;
import streethub.ui.web.Words;

/** What a courtyard decides in common on a topic of its board: proposed, discussed, voted on in secret, decided. */
@Route(value = "matters/:topic", layout = HubLayout.class)
@AnonymousAllowed
final class MatterPageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CommonMatters matters;
    private final transient CourtyardResidents neighbours;
    private final transient Forum forum;
    private final transient MatterWords told;
    private final transient CurrentActor current;
    private final transient Words words;
    private final Div content = new Div();
    private transient @Nullable MatterView shown;
    private String topic = "";

    MatterPageView(
            CommonMatters matters,
            CourtyardResidents neighbours,
            Forum forum,
            MatterWords told,
            CurrentActor current,
            Texts texts,
            LiveTopics live) {
        this.matters = matters;
        this.neighbours = neighbours;
        this.forum = forum;
        this.told = told;
        this.current = current;
        this.words = new Words(texts, getLocale());
        addClassName("person");
        content.addClassName("person-list");
        live.tell(this, changed -> {
            // Replies and likes change the topic too: whoever is choosing an answer is not to lose it by them.
            if (changed.contains(topic)
                    && !Objects.equals(shown, matters.of(topic).orElse(null))) {
                draw();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        topic = event.getRouteParameters().get("topic").orElse("");
        removeAll();
        Anchor back = new Anchor("/forum/" + topic, "‹ " + words.get("matter.topic"));
        back.setRouterIgnore(true);
        add(new PersonTop(words, back), new H1(words.get("forum.matter.subject")), content);
        draw();
    }

    private void draw() {
        content.removeAll();
        shown = null;
        try {
            TopicPage page = forum.topic(topic, null, 1);
            Paragraph title = new Paragraph(page.title());
            title.addClassName("book-strong");
            content.add(title);
            matters.of(topic).ifPresentOrElse(this::show, () -> offer(page));
        } catch (Refusal refusal) {
            content.add(new Paragraph(words.texts().get(words.locale(), refusal)));
        }
    }

    private void show(MatterView matter) {
        shown = matter;
        Paragraph stage = new Paragraph(told.stage(words, matter));
        stage.addClassNames("book-strong", "hub-service");
        content.add(stage, new MatterCard(words, matter, told));
        if (matter.stage() == MatterStage.DISCUSSION) {
            content.add(new Anchor("/forum/topics/" + topic, words.get("matter.discuss")));
        }
        if (matter.stage() == MatterStage.VOTE) {
            ballot(matter);
        }
    }

    private void said(String sentence) {
        content.add(new Paragraph(sentence));
    }

    private void ballot(MatterView matter) {
        Actor actor = current.get();
        if (!neighbours.livesIn(actor, matter.courtyard())) {
            said(words.get(actor.isAnonymous() ? "matter.logIn" : "matter.neighboursOnly"));
        } else if (matters.hasVoted(actor, topic)) {
            said(words.get("matter.voted." + matter.voters()));
        } else {
            content.add(new Ballot(words, matter, choice -> {
                if (Notices.attempt(words, () -> matters.vote(current.get(), topic, choice))) {
                    Notices.done(words.get("matter.voted"));
                    draw();
                }
            }));
        }
    }

    private void offer(TopicPage page) {
        Optional<MatterView> own = matters.own(current.get(), topic);
        own.ifPresent(this::show);
        if (own.filter(matter -> matter.stage() == MatterStage.PROPOSED).isPresent()) {
            return;
        }
        BoardView board = page.board();
        if (board.kind() == BoardKind.COURTYARD && neighbours.livesIn(current.get(), board.gridUnit())) {
            content.add(new ProposalForm(words, forum, this::propose));
        } else {
            content.add(new Paragraph(words.get("matter.none")));
        }
    }

    private void propose(NewMatter matter) {
        if (Notices.attempt(words, () -> matters.propose(current.get(), topic, matter))) {
            content.removeAll();
            content.add(new Paragraph(words.get("matter.proposed")));
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("forum.matter.subject") + " · " + words.get("web.site");
    }
}
