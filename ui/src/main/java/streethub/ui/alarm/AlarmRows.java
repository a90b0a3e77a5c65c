package streethub.ui.alarm;

import org.springframework.stereotype.Service;
import streethub.alarm.AlarmView;
import streethub.grid.Grids;
import streethub.ui.desk.DeskList;
import streethub.ui.desk.DueWords;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** An alarm as a row: whether it stands, what and where, since when, how often. */
@Service
class AlarmRows {

    private final Grids grids;
    private final DueWords dues;
    private final TimeWords times;

    AlarmRows(Grids grids, DueWords dues, TimeWords times) {
        this.grids = grids;
        this.dues = dues;
        this.times = times;
    }

    DeskList.Row of(Words words, AlarmView alarm) {
        String measured = alarm.measured();
        return new DeskList.Row(
                AlarmSign.of(alarm.state()).shape(),
                AlarmSign.of(alarm.state()).styleName(),
                words.get("desk.alarms.short." + alarm.state()),
                words.get(alarm.subject()) + (measured == null ? "" : " " + measured),
                alarm.deviceName(),
                grids.words(alarm.gridUnit()),
                dues.ago(words.locale(), alarm.raisedAt()),
                "hub-second",
                times.exactly(alarm.raisedAt()),
                words.get("desk.alarms.times", alarm.times()));
    }
}
