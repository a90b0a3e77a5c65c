package streethub.ui.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import streethub.identity.Actor;
import streethub.notice.NoticeBox;
import streethub.ui.web.Words;

/** The way to what one has been told, with how much of it is new. */
public final class NoticeBell extends Anchor {

    private static final long serialVersionUID = 1L;

    private final transient NoticeBox box;
    private final transient Actor actor;
    private final transient Words words;
    private final Span count = new Span();

    public NoticeBell(NoticeBox box, Actor actor, Words words, LiveNotices live) {
        super("notices");
        this.box = box;
        this.actor = actor;
        this.words = words;
        addClassName("bell");
        count.addClassName("bell-count");
        add(VaadinIcon.BELL_O.create(), count);
        live.tell(this, changed -> {
            if (changed.contains(actor.username())) {
                draw();
            }
        });
        draw();
    }

    private void draw() {
        int unread = box.unread(actor);
        count.setText(unread > 99 ? "99+" : Integer.toString(unread));
        count.setVisible(unread > 0);
        String label = words.get("web.bell", unread);
        setAriaLabel(label);
        setTitle(label);
    }
}
