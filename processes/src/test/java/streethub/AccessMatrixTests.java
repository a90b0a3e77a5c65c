package streethub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.identity.Actor;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** Who may do what, service by service: a method that is public and does not stand here fails the build. */
@DemoHubTest
@Import({
    AccessCalls.class,
    AlarmCalls.class,
    AppealCalls.class,
    BoardCalls.class,
    BookingCalls.class,
    CameraCalls.class,
    EnterpriseCalls.class,
    ForumCalls.class,
    IdentityCalls.class,
    LedgerCalls.class,
    NoticeCalls.class,
    ResidentCalls.class
})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTests {

    /** May (+), is refused (-), does not even learn that it exists (.). */
    private static final String MATRIX = """
            method                         admin dispatcher secretary community composite courtyard building verifier moderator venue facility resident stranger elsewhere
            AccountReading.changes         +     -          -         -         -         -         -        -        -         -     -        -        -        .
            AccountReading.find            +     -          -         -         -         -         -        -        -         -     -        -        -        .
            AccountReading.page            +     -          -         -         -         -         -        -        -         -     -        -        -        +
            AccountReading.requireAdmin    +     -          -         -         -         -         -        -        -         -     -        -        -        +
            AccountRegister.close          +     -          -         -         -         -         -        -        -         -     -        -        -        .
            AccountRegister.create         +     -          -         -         -         -         -        -        -         -     -        -        -        -
            AccountRegister.edit           +     -          -         -         -         -         -        -        -         -     -        -        -        .
            AccountRegister.reopen         +     -          -         -         -         -         -        -        -         -     -        -        -        .
            AccountRegister.resetPassword  +     -          -         -         -         -         -        -        -         -     -        -        -        .
            Accounts.create                +     -          -         -         -         -         -        -        -         -     -        -        -        +
            AlarmRules.enable              +     -          -         -         -         -         -        -        -         -     -        -        -        +
            AlarmRules.list                +     +          +         +         +         +         +        +        +         +     +        -        -        +
            AlarmRules.of                  +     +          +         +         +         +         +        +        +         +     +        -        -        +
            AlarmRules.put                 +     -          -         -         -         -         -        -        -         -     -        -        -        +
            AlarmRules.remove              +     -          -         -         -         -         -        -        -         -     -        -        -        +
            AlarmRules.requireAdmin        +     -          -         -         -         -         -        -        -         -     -        -        -        +
            Alarms.acknowledge             +     +          +         +         +         +         +        -        -         -     -        .        .        .
            Alarms.assign                  +     +          -         -         -         -         -        -        -         -     -        .        .        .
            Alarms.comment                 +     +          +         +         +         +         +        -        -         -     -        .        .        .
            Alarms.counts                  +     +          +         +         +         +         +        +        +         +     +        -        -        +
            Alarms.get                     +     +          +         +         +         +         +        +        +         +     +        .        .        .
            Alarms.history                 +     +          +         +         +         +         +        +        +         +     +        .        .        .
            Alarms.page                    +     +          +         +         +         +         +        +        +         +     +        -        -        +
            Alarms.resume                  +     +          -         -         -         -         -        -        -         -     -        .        .        .
            Alarms.silence                 +     +          -         -         -         -         -        -        -         -     -        .        .        .
            AnonymousAuthors.reveal        +     .          .         .         .         .         .        .        +         .     .        -        .        .
            BanAppeals.appeal              +     +          +         +         +         +         +        +        +         +     +        +        -        +
            BanAppeals.ban                 +     +          +         +         +         +         +        +        +         +     +        +        -        +
            BanAppeals.find                +     .          +         .         .         .         .        .        .         +     .        +        .        .
            BanAppeals.keep                -     .          +         .         .         .         .        .        .         -     .        -        .        .
            BanAppeals.lift                -     .          +         .         .         .         .        .        .         -     .        -        .        .
            BanAppeals.mine                +     +          +         +         +         +         +        +        +         +     +        +        -        +
            BanAppeals.tasks               +     .          +         .         .         .         .        .        .         +     .        +        .        .
            BanAppeals.timeline            +     .          +         .         .         .         .        .        .         +     .        +        .        .
            Boards.save                    +     -          -         -         -         -         -        -        -         -     -        -        -        -
            BookingOptions.tasks           +     .          .         .         .         .         .        .        .         +     .        +        .        .
            BookingOptions.verbs           +     .          .         .         .         .         .        .        .         +     .        +        .        .
            BookingPapers.of               +     .          .         .         .         .         .        .        .         +     .        +        .        .
            BookingReading.find            +     .          .         .         .         .         .        .        .         +     .        +        .        .
            BookingReading.list            +     -          +         -         -         -         -        -        -         +     -        -        -        +
            BookingReading.mine            +     +          +         +         +         +         +        +        +         +     +        +        -        +
            BookingReading.recognise       +     .          .         .         .         .         .        .        .         +     .        +        .        .
            BookingReading.timeline        +     .          .         .         .         .         .        .        .         +     .        +        .        .
            BookingSeries.book             +     +          +         +         +         +         +        +        +         +     +        +        -        +
            BookingSeries.cancelRest       -     .          .         .         .         .         .        .        .         +     .        +        .        .
            Bookings.accept                -     .          .         .         .         .         .        .        .         -     .        +        .        .
            Bookings.approve               -     .          .         .         .         .         .        .        .         +     .        -        .        .
            Bookings.book                  +     +          +         +         +         +         +        +        +         +     +        +        -        +
            Bookings.cancel                -     .          .         .         .         .         .        .        .         +     .        +        .        .
            Bookings.checkIn               -     .          .         .         .         .         .        .        .         +     .        +        .        .
            Bookings.checkInAt             +     +          +         +         +         +         +        +        +         +     +        +        -        +
            Bookings.forgive               -     .          .         .         .         .         .        .        .         +     .        -        .        .
            Bookings.move                  -     .          .         .         .         .         .        .        .         +     .        +        .        .
            Bookings.refuse                -     .          .         .         .         .         .        .        .         +     .        -        .        .
            CalendarFeeds.issue            +     +          +         +         +         +         +        +        +         +     +        +        -        +
            CalendarFeeds.ofBooking        -     .          .         .         .         .         .        .        .         -     .        +        .        .
            CameraSetup.add                +     -          -         -         -         -         -        -        -         -     -        -        -        -
            CameraSetup.change             +     -          -         -         -         -         -        -        -         -     -        -        -        .
            CameraSetup.entered            +     -          -         -         -         -         -        -        -         -     -        -        -        .
            CameraSetup.requireAdmin       +     -          -         -         -         -         -        -        -         -     -        -        -        +
            CameraViewings.admit           -     +          -         -         -         -         -        -        -         -     -        -        -        -
            CameraViewings.begin           +     +          +         .         .         .         .        -        .         .     .        .        .        .
            CameraViewings.log             +     -          -         -         -         -         -        -        -         -     -        -        -        +
            CameraViewings.snapshot        +     +          +         .         .         .         .        +        .         .     .        .        .        .
            Cameras.concern                +     +          +         +         +         +         +        +        +         +     +        +        +        +
            Cameras.get                    +     +          +         .         .         .         .        +        .         .     .        .        .        .
            Cameras.list                   +     +          +         -         -         -         -        +        -         -     -        -        -        +
            Cameras.near                   +     +          +         -         -         -         -        +        -         -     -        -        -        +
            CaseHandOvers.handToCase       -     .          .         .         .         .         .        .        +         .     .        -        .        .
            CaseThread.isOpenTo            +     +          +         +         +         +         +        +        .         .     .        +        .        .
            CaseThread.page                -     +          -         -         -         -         -        +        .         .     .        -        .        .
            CaseThread.requirePart         -     +          -         -         -         -         -        +        .         .     .        -        .        .
            CaseThread.requirePhoto        -     +          -         -         -         -         -        +        .         .     .        -        .        .
            CaseThread.snapshot            +     +          +         +         +         +         +        +        .         .     .        -        .        .
            CaseThread.write               -     +          -         -         -         -         -        +        .         .     .        -        .        .
            CommonMatters.admit            .     .          +         .         .         .         .        .        .         .     .        .        .        .
            CommonMatters.decide           -     -          +         -         -         -         -        -        -         -     -        -        -        -
            CommonMatters.find             .     .          +         .         .         .         .        .        .         .     .        .        .        .
            CommonMatters.hasVoted         +     +          +         +         +         +         +        +        +         +     +        +        +        +
            CommonMatters.own              +     +          +         +         +         +         +        +        +         +     +        +        +        +
            CommonMatters.propose          +     +          +         +         +         +         -        +        +         +     +        +        -        -
            CommonMatters.vote             -     -          -         -         -         -         -        -        -         -     -        +        -        -
            CourtyardResidents.livesIn     +     +          +         +         +         +         +        +        +         +     +        +        +        +
            DeadLetters.page               +     -          -         -         -         -         -        -        -         -     -        -        -        +
            DeadLetters.replay             +     -          -         -         -         -         -        -        -         -     -        -        -        +
            DeviceFamilies.put             +     -          -         -         -         -         -        -        -         -     -        -        -        +
            DeviceProfiles.decode          +     -          -         -         -         -         -        -        -         -     -        -        -        +
            DeviceProfiles.get             +     -          -         -         -         -         -        -        -         -     -        -        -        +
            DeviceProfiles.list            +     -          -         -         -         -         -        -        -         -     -        -        -        +
            DeviceProfiles.put             +     -          -         -         -         -         -        -        -         -     -        -        -        +
            DeviceProfiles.requireAdmin    +     -          -         -         -         -         -        -        -         -     -        -        -        +
            DeviceReadings.hours           +     +          +         +         +         +         +        +        +         +     +        .        .        .
            DeviceReadings.of              +     +          +         +         +         +         +        +        +         +     +        .        .        .
            DeviceStates.counts            +     +          +         +         +         +         +        +        +         +     +        -        -        +
            DeviceStates.list              +     +          +         +         +         +         +        +        +         +     +        -        -        +
            DeviceStates.named             +     +          +         +         +         +         +        +        +         +     +        -        -        +
            Devices.correct                +     -          -         -         -         -         -        -        -         -     +        .        .        .
            Devices.counts                 +     +          +         +         +         +         +        +        +         +     +        -        -        +
            Devices.get                    +     +          +         +         +         +         +        +        +         +     +        .        .        .
            Devices.notes                  +     +          +         +         +         +         +        +        +         +     +        .        .        .
            Devices.page                   +     +          +         +         +         +         +        +        +         +     +        -        -        +
            Devices.register               +     -          -         -         -         -         -        -        -         -     +        -        -        -
            Devices.replaceSensor          +     -          -         -         -         -         -        -        -         -     +        .        .        .
            Devices.sensors                +     +          +         +         +         +         +        +        +         +     +        .        .        .
            DutyLeaves.add                 +     -          +         -         -         -         -        -        -         -     -        -        -        -
            DutyLeaves.list                +     +          +         +         +         +         +        +        +         +     +        -        -        -
            DutyLeaves.remove              +     -          +         -         -         -         -        -        -         -     -        -        -        -
            DutyPlanning.add               +     -          +         -         -         -         -        -        -         -     -        -        -        -
            DutyPlanning.candidates        +     -          +         -         -         -         -        -        -         -     -        -        -        -
            DutyPlanning.gaps              +     +          +         +         +         +         +        +        +         +     +        -        -        -
            DutyPlanning.list              +     +          +         +         +         +         +        +        +         +     +        -        -        -
            DutyPlanning.mayPlan           +     +          +         +         +         +         +        +        +         +     +        +        +        +
            DutyPlanning.onDuty            +     +          +         +         +         +         +        +        +         +     +        -        -        -
            DutyPlanning.remove            +     -          +         -         -         -         -        -        -         -     -        -        -        -
            DutyPlanning.replace           +     -          +         -         -         -         -        -        -         -     -        -        -        -
            Enterprises.addMember          -     .          -         .         .         .         .        .        .         -     .        +        .        .
            Enterprises.apply              +     +          +         +         +         +         +        +        +         +     +        +        -        +
            Enterprises.find               +     .          +         .         .         .         .        .        .         +     .        +        .        .
            Enterprises.mine               +     +          +         +         +         +         +        +        +         +     +        +        -        +
            Enterprises.refuse             -     .          +         .         .         .         .        .        .         -     .        -        .        .
            Enterprises.removeMember       -     .          -         .         .         .         .        .        .         -     .        +        .        .
            Enterprises.require            .     .          .         .         .         .         .        .        .         .     .        +        .        .
            Enterprises.toVerify           +     -          +         -         -         -         -        -        -         -     -        -        -        +
            Enterprises.verify             -     .          +         .         .         .         .        .        .         -     .        -        .        .
            FacilityLedger.create          +     -          -         -         -         -         -        -        -         -     +        -        -        -
            FacilityLedger.edit            +     -          -         -         -         -         -        -        -         -     +        .        .        .
            FacilityLedger.get             +     +          +         +         +         +         +        +        +         +     +        .        .        .
            FacilityLedger.history         +     +          +         +         +         +         +        +        +         +     +        .        .        .
            FacilityLedger.replaceSensor   +     -          -         -         -         -         -        -        -         -     +        .        .        .
            FacilityLedger.requireKeeper   +     -          -         -         -         -         -        -        -         -     +        .        .        .
            FacilityLedger.setPhoto        +     -          -         -         -         -         -        -        -         -     +        .        .        .
            GridTransfer.exportGeoJson     +     -          -         -         -         -         -        -        -         -     -        -        -        +
            GridTransfer.importGeoJson     +     -          -         -         -         -         -        -        -         -     -        -        -        +
            HandBacks.check                -     .          .         .         .         .         .        .        .         +     .        -        .        .
            HandBacks.of                   +     .          .         .         .         .         .        .        .         +     .        +        .        .
            InboxUpkeep.rebuild            +     -          -         -         -         -         -        -        -         -     -        -        -        +
            IncidentReading.find           +     +          +         +         +         +         +        +        .         .     .        +        .        .
            IncidentReading.list           +     +          +         +         +         +         +        +        -         -     -        -        -        +
            IncidentReading.open           +     +          +         +         +         +         +        +        -         -     -        -        -        +
            IncidentReading.openOf         +     +          +         +         +         +         +        +        -         -     -        -        -        +
            IncidentReading.recognise      +     +          +         +         +         +         +        +        .         .     .        +        .        .
            IncidentReading.requirePhoto   +     +          +         +         +         +         +        +        .         .     .        +        .        .
            IncidentReading.requireStaff   +     +          +         +         +         +         +        +        .         .     .        .        .        .
            IncidentReading.verbs          +     +          +         +         +         +         +        +        .         .     .        +        .        .
            Incidents.accept               -     -          -         -         -         -         +        -        .         .     .        .        .        .
            Incidents.departmentSays       -     +          -         -         -         -         -        -        .         .     .        .        .        .
            Incidents.giveBack             -     -          -         -         -         -         +        -        .         .     .        .        .        .
            Incidents.handUp               -     -          -         -         -         -         +        -        .         .     .        .        .        .
            Incidents.handle               -     -          -         -         -         -         +        -        .         .     .        .        .        .
            Incidents.meToo                +     +          +         +         +         +         +        +        +         +     +        +        +        +
            Incidents.rate                 -     -          -         -         -         -         -        -        .         .     .        +        .        .
            Incidents.reopen               -     -          -         -         -         -         -        -        .         .     .        +        .        .
            Incidents.report               +     +          +         +         +         +         +        +        +         +     +        +        +        +
            Incidents.triage               -     +          -         -         -         -         -        -        .         .     .        -        .        .
            Incidents.verify               -     -          -         -         -         -         -        +        .         .     .        .        .        .
            LedgerFiles.begin              +     -          -         -         -         -         -        -        -         -     +        -        -        +
            LedgerFiles.export             +     -          -         -         -         -         -        -        -         -     +        -        -        +
            LedgerFiles.find               .     -          -         -         -         -         -        -        -         -     .        -        -        .
            LedgerFiles.marked             .     -          -         -         -         -         -        -        -         -     .        -        -        .
            LedgerFiles.requireKeeper      +     -          -         -         -         -         -        -        -         -     +        -        -        +
            LedgerFiles.template           +     -          -         -         -         -         -        -        -         -     +        -        -        +
            LevellingEffects.of            +     -          -         -         -         -         -        -        -         +     -        -        -        -
            MailAddresses.confirm          +     +          +         +         +         +         +        +        +         +     +        +        -        +
            MailAddresses.of               +     +          +         +         +         +         +        +        +         +     +        +        -        +
            MailAddresses.propose          +     +          +         +         +         +         +        +        +         +     +        +        -        +
            MailAddresses.remove           +     +          +         +         +         +         +        +        +         +     +        +        -        +
            Maintenances.end               +     +          -         -         -         -         -        -        -         -     +        .        .        .
            Maintenances.mayPlan           +     +          +         +         +         +         +        +        +         +     +        +        +        +
            Maintenances.page              +     +          +         +         +         +         +        +        +         +     +        -        -        +
            Maintenances.plan              +     +          -         -         -         -         -        -        -         -     +        .        .        .
            MatterReading.find             +     .          +         .         .         .         .        .        .         .     .        .        .        .
            MatterReading.tasks            +     .          +         .         .         .         .        .        .         .     .        .        .        .
            MatterReading.timeline         +     .          +         .         .         .         .        .        .         .     .        .        .        .
            Moderation.approve             -     .          .         .         .         .         .        .        +         .     .        -        .        .
            Moderation.approveAll          -     .          .         .         .         .         .        .        +         .     .        -        .        .
            Moderation.ask                 -     .          .         .         .         .         .        .        +         .     .        -        .        .
            Moderation.proposeEdit         -     .          .         .         .         .         .        .        +         .     .        -        .        .
            Moderation.reject              -     .          .         .         .         .         .        .        +         .     .        -        .        .
            ModerationReading.find         +     .          .         .         .         .         .        .        +         .     .        .        .        .
            ModerationReading.queue        +     +          +         +         +         +         +        +        +         +     +        -        -        +
            ModerationReading.requirePhoto +     .          .         .         .         .         .        .        +         .     .        .        .        .
            ModerationReading.similar      +     .          .         .         .         .         .        .        +         .     .        .        .        .
            ModerationReading.tasks        +     .          .         .         .         .         .        .        +         .     .        .        .        .
            ModerationReading.timeline     +     .          .         .         .         .         .        .        +         .     .        .        .        .
            ModerationReading.topicOfCase  +     +          +         +         +         +         +        +        +         +     +        +        +        +
            MorningChecks.page             +     +          +         +         +         +         +        +        +         +     +        -        -        .
            MorningChecks.sign             -     -          +         -         -         -         -        -        -         -     -        -        -        .
            MorningChecks.toCheck          -     -          +         -         -         -         -        -        -         -     -        -        -        .
            MorningChecks.today            +     +          +         +         +         +         +        +        +         +     +        -        -        +
            NoticeBox.page                 +     +          +         +         +         +         +        +        +         +     +        +        -        +
            NoticeBox.read                 +     +          +         +         +         +         +        +        +         +     +        +        -        +
            NoticeBox.unread               +     +          +         +         +         +         +        +        +         +     +        +        -        +
            OfficialAnswers.answer         +     +          -         -         -         -         -        -        +         -     -        -        -        -
            Outages.devices                +     +          +         +         +         +         +        +        +         +     +        +        +        +
            OwnPosts.find                  .     .          .         .         .         .         .        .        .         .     .        +        .        .
            OwnPosts.list                  +     +          +         +         +         +         +        +        +         +     +        +        -        +
            OwnPosts.requirePhoto          .     .          .         .         .         .         .        .        .         .     .        +        .        .
            OwnPosts.timeline              .     .          .         .         .         .         .        .        .         .     .        +        .        .
            Passwords.change               +     +          +         +         +         +         +        +        +         +     +        +        -        +
            Posts.acceptEdit               -     .          .         .         .         .         .        .        -         .     .        +        .        .
            Posts.answered                 -     -          -         -         -         -         -        -        -         -     -        +        -        -
            Posts.appeal                   -     .          .         .         .         .         .        .        -         .     .        +        .        .
            Posts.edit                     -     .          .         .         .         .         .        .        -         .     .        +        .        .
            Posts.open                     +     +          +         +         +         +         +        +        +         +     +        +        -        +
            Posts.reply                    +     +          +         +         +         +         +        +        +         +     +        +        -        +
            Posts.withdraw                 -     .          .         .         .         .         .        .        -         .     .        +        .        .
            Quarantine.bind                +     -          -         -         -         -         -        -        -         -     -        -        -        .
            Quarantine.dismiss             +     -          -         -         -         -         -        -        -         -     -        -        -        +
            Quarantine.find                +     -          -         -         -         -         -        -        -         -     -        -        -        +
            Quarantine.messages            +     -          -         -         -         -         -        -        -         -     -        -        -        +
            Quarantine.page                +     -          -         -         -         -         -        -        -         -     -        -        -        +
            Quarantine.register            +     -          -         -         -         -         -        -        -         -     -        -        -        -
            Reactions.follow               +     +          +         +         +         +         +        +        +         +     +        +        -        +
            Reactions.follows              +     +          +         +         +         +         +        +        +         +     +        +        +        +
            Reactions.like                 +     +          +         +         +         +         +        +        +         +     +        +        -        +
            Reactions.likes                +     +          +         +         +         +         +        +        +         +     +        +        +        +
            Reactions.report               +     +          +         +         +         +         +        +        +         +     +        +        -        +
            ResidentTags.mine              +     +          +         +         +         +         +        +        +         +     +        +        -        +
            ResidentTags.put               -     .          +         .         .         .         .        .        .         .     .        .        .        .
            ResidentTags.take              -     .          +         .         .         .         .        .        .         .     .        .        .        .
            Residents.claim                -     -          -         -         -         -         -        -        -         -     -        +        -        -
            Residents.confirm              -     .          +         .         .         .         .        .        .         .     .        -        .        .
            Residents.find                 +     .          +         .         .         .         .        .        .         .     .        +        .        .
            Residents.leave                -     .          -         .         .         .         .        .        .         .     .        +        .        .
            Residents.mine                 -     -          -         -         -         -         -        -        -         -     -        +        -        -
            Residents.refuse               -     .          +         .         .         .         .        .        .         .     .        -        .        .
            Residents.tasks                +     .          +         .         .         .         .        .        .         .     .        +        .        .
            Residents.timeline             +     .          +         .         .         .         .        .        .         .     .        +        .        .
            StatusBoard.of                 +     +          +         +         +         +         +        +        +         +     +        -        -        .
            TakeDowns.takeDown             +     -          -         -         -         -         -        -        +         -     -        -        -        -
            TaskInbox.claim                -     -          -         -         -         -         +        -        -         -     -        .        .        .
            TaskInbox.colleagues           -     -          -         -         -         -         +        -        -         -     -        .        .        .
            TaskInbox.counts               +     +          +         +         +         +         +        +        +         +     +        -        -        +
            TaskInbox.handOver             -     -          -         -         -         -         +        -        -         -     -        .        .        .
            TaskInbox.handOverAll          -     -          -         -         -         -         +        -        -         -     -        .        .        .
            TaskInbox.page                 +     +          +         +         +         +         +        +        +         +     +        -        -        +
            TaskInbox.release              -     -          -         -         -         -         +        -        -         -     -        .        .        .
            TopicMoves.move                -     .          .         .         .         .         .        .        +         .     .        -        .        .
            VenueBlocks.block              -     -          -         -         -         -         -        -        -         +     -        -        -        -
            VenueBlocks.lift               -     -          -         -         -         -         -        -        -         +     -        -        -        -
            VenueBlocks.list               +     -          -         -         -         -         -        -        -         +     -        -        -        -
            VenueBlocks.setInService       -     -          -         -         -         -         -        -        -         +     -        -        -        -
            VenueEditing.addUnit           -     -          -         -         -         -         -        -        -         +     -        -        -        -
            VenueEditing.create            -     -          -         -         -         -         -        -        -         +     -        -        -        -
            VenueEditing.edit              -     -          -         -         -         -         -        -        -         +     -        -        -        -
            VenueEditing.editUnit          -     -          -         -         -         -         -        -        -         +     -        -        -        -
            VenueEditing.preview           -     -          -         -         -         -         -        -        -         +     -        -        -        -
            VenueEditing.requireManager    -     -          -         -         -         -         -        -        -         +     -        -        -        -
            VenueEditing.setPhoto          -     -          -         -         -         -         -        -        -         +     -        -        -        -
            """;

    private final ApplicationContext context;
    private final DemoPeople people;
    private final TransactionTemplate transaction;
    private final Map<String, Consumer<Actor>> calls;

    AccessMatrixTests(
            @Autowired ApplicationContext context,
            @Autowired DemoPeople people,
            @Autowired PlatformTransactionManager transactions,
            @Autowired AccessCalls calls,
            @Autowired AlarmCalls alarms,
            @Autowired BoardCalls boards,
            @Autowired BookingCalls bookings,
            @Autowired EnterpriseCalls enterprises,
            @Autowired ResidentCalls residents,
            @Autowired LedgerCalls ledger,
            @Autowired NoticeCalls notices,
            @Autowired AppealCalls appeals,
            @Autowired ForumCalls forum,
            @Autowired IdentityCalls identity,
            @Autowired CameraCalls cameras) {
        this.context = context;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
        this.calls = new TreeMap<>(calls.all());
        this.calls.putAll(alarms.all());
        this.calls.putAll(boards.all());
        this.calls.putAll(bookings.all());
        this.calls.putAll(enterprises.all());
        this.calls.putAll(residents.all());
        this.calls.putAll(ledger.all());
        this.calls.putAll(notices.all());
        this.calls.putAll(appeals.all());
        this.calls.putAll(forum.all());
        this.calls.putAll(identity.all());
        this.calls.putAll(cameras.all());
    }

    @Test
    void everyPublicServiceMethodIsListed() {
        Set<String> listed = new TreeSet<>(rows().keySet());
        listed.addAll(OpenServices.WITHOUT_ACTOR.keySet());
        assertThat(PublicServices.methods(context).keySet()).isEqualTo(listed);
        assertThat(calls.keySet()).isEqualTo(rows().keySet());
    }

    @Test
    void whatTakesNoActorIsListedWithTheReason() {
        PublicServices.methods(context)
                .forEach((method, takesActor) ->
                        assertThat(takesActor).as(method).isEqualTo(!OpenServices.WITHOUT_ACTOR.containsKey(method)));
    }

    @Test
    void everybodyMayWhatTheMatrixSaysAndNothingElse() {
        StringBuilder found =
                new StringBuilder("method ").append(String.join(" ", columns())).append('\n');
        calls.forEach((method, call) -> {
            found.append(method);
            columns().forEach(name -> found.append(' ').append(outcome(call, actor(name))));
            found.append('\n');
        });
        assertThat(found.toString()).isEqualTo(MATRIX.replaceAll(" +", " "));
    }

    private static List<String> columns() {
        List<String> head = List.of(MATRIX.lines().findFirst().orElseThrow().split(" +"));
        return head.subList(1, head.size());
    }

    private static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        MATRIX.lines().skip(1).forEach(line -> rows.put(line.split(" +", 2)[0], line));
        return rows;
    }

    private Actor actor(String name) {
        return name.equals("stranger") ? Actor.anonymous() : people.as(name);
    }

    /** What the call comes to; nothing of it stays. */
    private char outcome(Consumer<Actor> call, Actor actor) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                call.accept(actor);
                return '+';
            } catch (Refusal refusal) {
                return switch (refusal.kind()) {
                    case FORBIDDEN, UNAUTHENTICATED -> '-';
                    case NOT_FOUND -> '.';
                    default -> '+';
                };
            }
        });
    }
}
