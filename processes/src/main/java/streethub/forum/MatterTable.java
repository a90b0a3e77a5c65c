package streethub.forum;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.shared.GridCode;

/** The rows of common matters, of who has voted, and apart from those of how often each choice was made. */
@Repository
class MatterTable {

    private static final String OF_TOPIC = "select * from forum_matter where topic = :topic and stage <> 'REFUSED'";

    private final JdbcClient jdbc;

    MatterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MatterView> find(String number) {
        return jdbc.sql("select * from forum_matter where number = :number")
                .param("number", number)
                .query(MatterTable::row)
                .optional();
    }

    Optional<MatterView> ofTopic(String topic) {
        return jdbc.sql(OF_TOPIC).param("topic", topic).query(MatterTable::row).optional();
    }

    /** The topic's matter, locked until the transaction ends: those who vote, the secretary and the clock take turns. */
    Optional<MatterView> lockOfTopic(String topic) {
        return jdbc.sql(OF_TOPIC + " for no key update")
                .param("topic", topic)
                .query(MatterTable::row)
                .optional();
    }

    /** What that person proposed on the topic and nobody else sees: it waits for its answer, or was refused last. */
    Optional<MatterView> unseen(String topic, String proposedBy) {
        return jdbc.sql("""
                select * from (select * from forum_matter where topic = :topic order by proposed_at desc, number desc
                    limit 1) last where stage in ('PROPOSED', 'REFUSED') and proposed_by = :by""")
                .param("topic", topic)
                .param("by", proposedBy)
                .query(MatterTable::row)
                .optional();
    }

    /** The number of the matter that is proposed, discussed, voted on or to be decided on the topic. */
    Optional<String> running(String topic) {
        return jdbc.sql("""
                select number from forum_matter where topic = :topic and stage not in ('REFUSED', 'DECIDED')""").param("topic", topic).query(String.class).optional();
    }

    void lock(String number) {
        jdbc.sql("select number from forum_matter where number = :number for no key update")
                .param("number", number)
                .query(String.class)
                .single();
    }

    /** False where the topic has one already. */
    boolean insert(MatterView matter, String by, Instant at) {
        int entered = jdbc.sql("""
                insert into forum_matter (number, topic, courtyard, proposal, choices, voters, stage, proposed_by,
                    proposed_at)
                values (:number, :topic, :courtyard, :proposal, :choices, :voters, :stage, :by, :at)
                on conflict (topic) where stage <> 'REFUSED' do nothing""")
                .param("number", matter.number())
                .param("topic", matter.topic())
                .param("courtyard", matter.courtyard().value())
                .param("proposal", matter.proposal())
                .param("choices", matter.choices().toArray(String[]::new))
                .param("voters", matter.voters().name())
                .param("stage", matter.stage().name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        if (entered == 1) {
            jdbc.sql("insert into forum_tally (matter, choice) select :number, n from generate_series(0, :last) as n")
                    .param("number", matter.number())
                    .param("last", matter.choices().size() - 1)
                    .update();
        }
        return entered == 1;
    }

    void refused(String number, String reasons, String by, Instant at) {
        decided(number, MatterStage.REFUSED, false, reasons, by, at);
    }

    void decided(String number, boolean accepted, String reasons, String by, Instant at) {
        decided(number, MatterStage.DECIDED, accepted, reasons, by, at);
    }

    private void decided(String number, MatterStage stage, boolean accepted, String reasons, String by, Instant at) {
        jdbc.sql("""
                update forum_matter set stage = :stage, accepted = :accepted, reasons = :reasons, decided_by = :by,
                    decided_at = :at where number = :number""")
                .param("number", number)
                .param("stage", stage.name())
                .param("accepted", accepted)
                .param("reasons", reasons)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void discuss(String number, Instant until) {
        jdbc.sql("update forum_matter set stage = 'DISCUSSION', discussion_until = :until where number = :number")
                .param("number", number)
                .param("until", Timestamp.from(until))
                .update();
    }

    void openVote(String number, Instant until) {
        jdbc.sql("update forum_matter set stage = 'VOTE', vote_until = :until where number = :number")
                .param("number", number)
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Takes a vote; false where there was one of this voter already. */
    boolean vote(String number, String voter, int choice) {
        boolean first =
                jdbc.sql("insert into forum_voter (matter, voter) values (:matter, :voter) on conflict do nothing")
                                .param("matter", number)
                                .param("voter", voter)
                                .update()
                        == 1;
        if (first) {
            // All rows alike: which of them a vote has changed is not to be seen in the table.
            jdbc.sql("""
                    update forum_tally set votes = votes + case when choice = :choice then 1 else 0 end
                    where matter = :matter""").param("choice", choice).param("matter", number).update();
        }
        return first;
    }

    boolean hasVoted(String number, String voter) {
        return jdbc.sql("select exists (select from forum_voter where matter = :matter and voter = :voter)")
                .param("matter", number)
                .param("voter", voter)
                .query(Boolean.class)
                .single();
    }

    /** The vote is over: the result is told, and the tally no longer kept. */
    void count(String number, int entitled) {
        jdbc.sql("""
                update forum_matter set stage = 'COUNTED', entitled = :entitled,
                    counts = (select array_agg(votes order by choice) from forum_tally where matter = :number)
                where number = :number""").param("number", number).param("entitled", entitled).update();
        jdbc.sql("delete from forum_tally where matter = :number")
                .param("number", number)
                .update();
    }

    void followedUp(String number, String caseNumber) {
        jdbc.sql("update forum_matter set case_number = :case where number = :number")
                .param("number", number)
                .param("case", caseNumber)
                .update();
    }

    String decidedBy(String number) {
        return jdbc.sql("select decided_by from forum_matter where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    String proposedBy(String number) {
        return jdbc.sql("select proposed_by from forum_matter where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private static MatterView row(ResultSet row, int index) throws SQLException {
        return new MatterView(
                row.getString("number"),
                row.getString("topic"),
                new GridCode(row.getString("courtyard")),
                row.getString("proposal"),
                List.of((String[]) row.getArray("choices").getArray()),
                Voters.valueOf(row.getString("voters")),
                MatterStage.valueOf(row.getString("stage")),
                PostRows.instant(row, "discussion_until"),
                PostRows.instant(row, "vote_until"),
                result(row.getArray("counts"), row.getInt("entitled")),
                row.getObject("accepted", Boolean.class),
                row.getString("reasons"),
                row.getString("case_number"));
    }

    private static MatterView.@Nullable Result result(@Nullable Array counts, int entitled) throws SQLException {
        if (counts == null) {
            return null;
        }
        Integer[] votes = (Integer[]) counts.getArray();
        return new MatterView.Result(
                IntStream.range(0, votes.length).mapToObj(n -> votes[n]).toList(), entitled);
    }
}
