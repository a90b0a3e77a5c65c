package streethub;

import java.util.Map;

/** Public methods that ask for no actor, and why that gives nothing away. */
final class OpenServices {

    private static final String LOGGING_IN = "comes before there is an actor";
    private static final String NAMES = "names of staff, for the features that route work";
    private static final String PUBLIC = "known to everybody who walks through the subdistrict";
    private static final String CHECKED = "the feature that owns the case has checked before";
    private static final String MACHINE = "the hub's own work, at no edge";
    private static final String BYLAW = "asked by a by-law, which tells yes or no and nothing else";
    private static final String PUBLISHED = "only what is published";
    private static final String WORDS = "words only";

    static final Map<String, String> WITHOUT_ACTOR = Map.ofEntries(
            Map.entry("DeviceFamilies.choice", WORDS),
            Map.entry("DeviceFamilies.find", WORDS),
            Map.entry("DeviceFamilies.list", WORDS),
            Map.entry("DeviceFamilies.name", WORDS),
            Map.entry("Accounts.authenticate", LOGGING_IN),
            Map.entry("Accounts.displayName", NAMES),
            Map.entry("Accounts.find", NAMES),
            Map.entry("Accounts.none", MACHINE),
            Map.entry("Accounts.staffAt", NAMES),
            Map.entry("Accounts.staffCovering", NAMES),
            Map.entry("BookingOptions.alternatives", "when a venue is free, without the names of holders"),
            Map.entry("CalendarFeeds.ofVenue", "when a venue is taken, without the names of holders"),
            Map.entry("CalendarFeeds.own", "by whoever holds the secret address"),
            Map.entry("CaseTimeline.of", CHECKED),
            Map.entry("CaseTimeline.record", CHECKED),
            Map.entry("CommonMatters.of", PUBLISHED),
            Map.entry("DeadLetters.keep", MACHINE),
            Map.entry("DemoAccounts.create", MACHINE),
            Map.entry("DeviceLanguage.decode", MACHINE),
            Map.entry("DeviceLanguage.flag", WORDS),
            Map.entry("DeviceLanguage.isSilent", WORDS),
            Map.entry("DeviceLanguage.quantity", WORDS),
            Map.entry("DeviceLanguage.shipped", WORDS),
            Map.entry("Devices.find", MACHINE),
            Map.entry("DutyRoster.onDuty", NAMES),
            Map.entry("DutyRoster.shifts", NAMES),
            Map.entry("Forum.board", PUBLISHED),
            Map.entry("Forum.boards", PUBLISHED),
            Map.entry("Forum.feed", PUBLISHED),
            Map.entry("Forum.figures", PUBLISHED),
            Map.entry("Forum.find", PUBLISHED),
            Map.entry("Forum.history", PUBLISHED),
            Map.entry("Forum.preview", WORDS),
            Map.entry("Forum.requirePhoto", PUBLISHED),
            Map.entry("Forum.topic", PUBLISHED),
            Map.entry("Forum.topicOfCase", PUBLISHED),
            Map.entry("Forum.topics", PUBLISHED),
            Map.entry("Grids.centre", PUBLIC),
            Map.entry("Grids.find", PUBLIC),
            Map.entry("Grids.get", PUBLIC),
            Map.entry("Grids.ladder", PUBLIC),
            Map.entry("Grids.list", PUBLIC),
            Map.entry("Grids.locate", PUBLIC),
            Map.entry("Grids.located", PUBLIC),
            Map.entry("Grids.map", PUBLIC),
            Map.entry("Grids.polygon", PUBLIC),
            Map.entry("Grids.words", PUBLIC),
            Map.entry("InboxUpkeep.differences", MACHINE),
            Map.entry("IncidentReading.nearby", "kind, hour and distance of an open case, before reporting it again"),
            Map.entry("Incidents.isOpen", MACHINE),
            Map.entry("Incidents.raise", MACHINE),
            Map.entry("Incidents.recovered", MACHINE),
            Map.entry("Levelling.heat", "how full a venue is, without names"),
            Map.entry("Levelling.quiet", "how full a venue is, without names"),
            Map.entry("LotteryDraws.collectedUntil", "when a draw is, without names"),
            Map.entry("LotteryDraws.latest", "draws without names"),
            Map.entry("LotteryDraws.of", "a draw without names, so that anybody can do it again"),
            Map.entry("MailAddresses.available", "whether there is a mail server"),
            Map.entry("Mails.failed", MACHINE),
            Map.entry("Mails.sent", MACHINE),
            Map.entry("Mails.take", MACHINE),
            Map.entry("NoticeBox.tell", CHECKED),
            Map.entry("Photos.clean", "stores nothing"),
            Map.entry("Photos.keep", CHECKED),
            Map.entry("Photos.letGo", CHECKED),
            Map.entry("Photos.open", CHECKED),
            Map.entry("Photos.store", "part of a report, which anybody may file"),
            Map.entry("ProcessPictures.of", CHECKED),
            Map.entry("Quarantine.keep", MACHINE),
            Map.entry("ResidentTags.of", BYLAW),
            Map.entry("Residents.homeOf", BYLAW),
            Map.entry("Residents.household", BYLAW),
            Map.entry("Residents.population", "numbers, for the turnout of a vote"),
            Map.entry("TaskInbox.whoMayDo", NAMES),
            Map.entry("TelemetryIngest.ingest", MACHINE),
            Map.entry("Texts.get", WORDS),
            Map.entry("TimelineTexts.sentence", WORDS),
            Map.entry("Tokens.authenticate", LOGGING_IN),
            Map.entry("Tokens.revoke", "by whoever holds the token"),
            Map.entry("Venues.get", PUBLIC),
            Map.entry("Venues.page", PUBLIC),
            Map.entry("Venues.slots", "when a venue is free, without the names of holders"),
            Map.entry("WorkCalendar.isWorkday", PUBLIC),
            Map.entry("WorkCalendar.kindOf", PUBLIC));

    private OpenServices() {}
}
