package streethub;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.springframework.boot.test.context.TestComponent;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.casework.InboxQueue;
import streethub.forum.AnonymousAuthors;
import streethub.forum.BoardKind;
import streethub.forum.Boards;
import streethub.forum.Breach;
import streethub.forum.CaseHandOver;
import streethub.forum.CaseHandOvers;
import streethub.forum.CommonMatters;
import streethub.forum.CourtyardResidents;
import streethub.forum.MatterReading;
import streethub.forum.Moderation;
import streethub.forum.ModerationReading;
import streethub.forum.NewMatter;
import streethub.forum.NewReply;
import streethub.forum.NewTopic;
import streethub.forum.OfficialAnswers;
import streethub.forum.OwnPosts;
import streethub.forum.PostEdit;
import streethub.forum.Posts;
import streethub.forum.Reactions;
import streethub.forum.ReviewMode;
import streethub.forum.SeenPost;
import streethub.forum.TakeDowns;
import streethub.forum.TopicMoves;
import streethub.identity.Actor;
import streethub.incident.IncidentKind;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.testing.DemoPeople;

/** One call of every service method of the forum that takes an actor, on topics of the demo's resident. */
@TestComponent
class ForumCalls {

    private final DemoPeople people;
    private final Photos photos;
    private final Posts posts;
    private final Moderation moderation;
    private final CaseHandOvers cases;
    private final TopicMoves moves;
    private final OfficialAnswers answers;
    private final AnonymousAuthors authors;
    private final TakeDowns takeDowns;
    private final ModerationReading reading;
    private final OwnPosts own;
    private final Reactions reactions;
    private final Boards boards;
    private final CourtyardResidents residents;
    private final CommonMatters matters;
    private final MatterReading matterReading;

    ForumCalls(
            DemoPeople people,
            Photos photos,
            Posts posts,
            Moderation moderation,
            CaseHandOvers cases,
            TopicMoves moves,
            OfficialAnswers answers,
            AnonymousAuthors authors,
            TakeDowns takeDowns,
            ModerationReading reading,
            OwnPosts own,
            Reactions reactions,
            Boards boards,
            CourtyardResidents residents,
            CommonMatters matters,
            MatterReading matterReading) {
        this.people = people;
        this.photos = photos;
        this.posts = posts;
        this.moderation = moderation;
        this.cases = cases;
        this.moves = moves;
        this.answers = answers;
        this.authors = authors;
        this.takeDowns = takeDowns;
        this.reading = reading;
        this.own = own;
        this.reactions = reactions;
        this.boards = boards;
        this.residents = residents;
        this.matters = matters;
        this.matterReading = matterReading;
    }

    Map<String, Consumer<Actor>> all() {
        Map<String, Consumer<Actor>> calls = new TreeMap<>();
        PhotoId photo = photos.store(photos.clean(jpeg()));
        String pending = opened(List.of(photo));
        String open = opened(List.of());
        moderation.approve(people.as("moderator"), open, null);
        String rejected = opened(List.of());
        moderation.reject(people.as("moderator"), rejected, null, Breach.OFF_TOPIC, null);
        String proposed = opened(List.of());
        moderation.proposeEdit(people.as("moderator"), proposed, null, edit(), null);
        addWriting(calls, pending, open, rejected, proposed);
        addReview(calls, pending, open, photo);
        addReading(calls, pending, photo);
        addReactions(calls, open);
        addMatters(calls);
        return calls;
    }

    private void addWriting(
            Map<String, Consumer<Actor>> calls, String pending, String open, String rejected, String proposed) {
        calls.put("Posts.open", actor -> posts.open(actor, topic(List.of())));
        calls.put("Posts.reply", actor -> posts.reply(actor, open, new NewReply("me too", null, false, List.of())));
        calls.put("Posts.edit", actor -> posts.edit(actor, pending, edit()));
        calls.put("Posts.acceptEdit", actor -> posts.acceptEdit(actor, proposed));
        calls.put("Posts.appeal", actor -> posts.appeal(actor, rejected, "because"));
        calls.put("Posts.withdraw", actor -> posts.withdraw(actor, pending));
        calls.put("Posts.answered", actor -> posts.answered(actor, open, null));
    }

    private void addReview(Map<String, Consumer<Actor>> calls, String pending, String open, PhotoId photo) {
        calls.put("Moderation.approve", actor -> moderation.approve(actor, pending, null));
        calls.put("Moderation.approveAll", actor -> moderation.approveAll(actor, List.of(new SeenPost(pending, null))));
        calls.put("Moderation.proposeEdit", actor -> moderation.proposeEdit(actor, pending, null, edit(), null));
        calls.put("Moderation.reject", actor -> moderation.reject(actor, pending, null, Breach.INSULT, null));
        calls.put("Moderation.ask", actor -> moderation.ask(actor, pending, null, null));
        calls.put("TopicMoves.move", actor -> moves.move(actor, pending, "discuss"));
        calls.put(
                "CaseHandOvers.handToCase",
                actor -> cases.handToCase(
                        actor, pending, null, new CaseHandOver(IncidentKind.FACILITY_FAULT, null, null, false)));
        calls.put("OfficialAnswers.answer", actor -> answers.answer(actor, open, "office", "answer"));
        calls.put("TakeDowns.takeDown", actor -> takeDowns.takeDown(actor, open, Breach.INSULT, null));
        calls.put("AnonymousAuthors.reveal", actor -> authors.reveal(actor, pending, "because"));
        calls.put("ModerationReading.queue", actor -> reading.queue(actor, InboxQueue.CLAIMABLE, null, 10));
        calls.put("ModerationReading.find", actor -> reading.find(actor, pending));
        calls.put("ModerationReading.similar", actor -> reading.similar(actor, pending));
        calls.put("ModerationReading.tasks", actor -> reading.tasks(actor, pending));
        calls.put("ModerationReading.topicOfCase", actor -> reading.topicOfCase(actor, "none"));
        calls.put("ModerationReading.timeline", actor -> reading.timeline(actor, pending));
        calls.put("ModerationReading.requirePhoto", actor -> reading.requirePhoto(actor, pending, photo));
    }

    private void addReading(Map<String, Consumer<Actor>> calls, String pending, PhotoId photo) {
        calls.put("OwnPosts.list", actor -> own.list(actor, null, 10));
        calls.put("OwnPosts.find", actor -> own.find(actor, pending));
        calls.put("OwnPosts.timeline", actor -> own.timeline(actor, pending));
        calls.put("OwnPosts.requirePhoto", actor -> own.requirePhoto(actor, pending, photo));
    }

    private void addReactions(Map<String, Consumer<Actor>> calls, String open) {
        calls.put("Reactions.like", actor -> reactions.like(actor, open, true));
        calls.put("Reactions.follow", actor -> reactions.follow(actor, open, true));
        calls.put("Reactions.likes", actor -> reactions.likes(actor, open));
        calls.put("Reactions.follows", actor -> reactions.follows(actor, open));
        calls.put("Reactions.report", actor -> reactions.report(actor, open, Breach.INSULT, null));
        GridCode courtyard = people.buildingCode().at(GridLevel.COURTYARD).orElseThrow();
        calls.put(
                "Boards.save",
                actor -> boards.save(actor, "matrix", "x", BoardKind.DISCUSS, courtyard, ReviewMode.PRE, false));
        calls.put("CourtyardResidents.livesIn", actor -> residents.livesIn(actor, courtyard));
    }

    private void addMatters(Map<String, Consumer<Actor>> calls) {
        NewMatter proposal = new NewMatter("what to do", List.of(), null);
        String fresh = discussed();
        String proposed = discussed();
        matters.propose(people.as("resident"), proposed, proposal);
        String admitted = discussed();
        matters.propose(people.as("resident"), admitted, proposal);
        matters.admit(people.as("secretary"), admitted, true, null);
        calls.put("CommonMatters.propose", actor -> matters.propose(actor, fresh, proposal));
        String number = matters.find(people.as("secretary"), proposed).number();
        calls.put("MatterReading.find", actor -> matterReading.find(actor, number));
        calls.put("MatterReading.timeline", actor -> matterReading.timeline(actor, number));
        calls.put("MatterReading.tasks", actor -> matterReading.tasks(actor, number));
        calls.put("CommonMatters.find", actor -> matters.find(actor, proposed));
        calls.put("CommonMatters.admit", actor -> matters.admit(actor, proposed, true, null));
        calls.put("CommonMatters.vote", actor -> matters.vote(actor, admitted, 0));
        calls.put("CommonMatters.hasVoted", actor -> matters.hasVoted(actor, admitted));
        calls.put("CommonMatters.own", actor -> matters.own(actor, proposed));
        calls.put("CommonMatters.decide", actor -> matters.decide(actor, admitted, true, "because", false));
    }

    private String discussed() {
        return posts.open(
                        people.as("resident"),
                        new NewTopic("courtyard", "matrix", "what to do", List.of(), false, List.of()))
                .id();
    }

    private String opened(List<PhotoId> attached) {
        return posts.open(people.as("resident"), topic(attached)).id();
    }

    private static NewTopic topic(List<PhotoId> attached) {
        return new NewTopic("ask", "matrix", "who may do what", List.of(), true, attached);
    }

    private static PostEdit edit() {
        return new PostEdit("matrix", "anew", List.of(), List.of());
    }

    private static byte[] jpeg() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(out.toByteArray());
    }
}
