package streethub.board;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import streethub.board.DueCheck.Duty;
import streethub.calendar.WorkCalendar;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.notice.NewNotice;
import streethub.notice.NoticeBox;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/** Which units owe a check today, those that have a secretary; and tells these when it is missing. */
@Component
class CheckDuties {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MorningCheckTable table;
    private final Accounts accounts;
    private final Grids grids;
    private final WorkCalendar calendar;
    private final NoticeBox notices;
    private final BoardSettings settings;
    private final Clock clock;

    CheckDuties(
            MorningCheckTable table,
            Accounts accounts,
            Grids grids,
            WorkCalendar calendar,
            NoticeBox notices,
            BoardSettings settings,
            Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.grids = grids;
        this.calendar = calendar;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    List<DueCheck> within(GridCode unit) {
        return accounts.staffWithin(Role.SECRETARY, unit).stream()
                .flatMap(secretary -> Stream.ofNullable(secretary.gridUnit()))
                .distinct()
                .map(this::duty)
                .toList();
    }

    private DueCheck duty(GridCode unit) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZONE);
        Instant by = day.atTime(settings.checkBy()).atZone(ZONE).toInstant();
        return table.find(unit, day)
                .map(check -> new DueCheck(unit, day, Duty.SIGNED, by, check))
                .orElseGet(() -> new DueCheck(unit, day, open(now, day, by), by, null));
    }

    private Duty open(Instant now, LocalDate day, Instant by) {
        Instant from = day.atTime(settings.checkAt()).atZone(ZONE).toInstant();
        if (now.isBefore(from) || !calendar.isWorkday(day)) {
            return Duty.CALM;
        }
        return now.isBefore(by) ? Duty.MISSING : Duty.OVERDUE;
    }

    /** Tells the secretaries of each unit once that the check is missing, and once, by mail too, that it is overdue. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    @Transactional
    public void remind() {
        for (GridCode subdistrict : subdistricts()) {
            within(subdistrict).stream().filter(DueCheck::isMissing).forEach(this::remind);
        }
    }

    private List<GridCode> subdistricts() {
        return grids.list(GridLevel.SUBDISTRICT, null).stream()
                .map(GridUnit::code)
                .toList();
    }

    private void remind(DueCheck due) {
        boolean urgent = due.duty() == Duty.OVERDUE;
        if (!table.remind(due.unit(), due.day(), urgent)) {
            return;
        }
        String place = grids.words(due.unit());
        for (Actor secretary : accounts.staffAt(Role.SECRETARY, due.unit())) {
            notices.tell(
                    urgent
                            ? NewNotice.urgent(secretary.username(), "/board/check", "board.notice.overdue", place)
                            : NewNotice.calm(secretary.username(), "/board/check", "board.notice.missing", place));
        }
    }
}
