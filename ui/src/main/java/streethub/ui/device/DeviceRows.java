package streethub.ui.device;

import java.time.Instant;
import org.springframework.stereotype.Service;
import streethub.device.DeviceView;
import streethub.grid.Grids;
import streethub.sensor.Quantity;
import streethub.ui.desk.DeskList;
import streethub.ui.desk.DueWords;
import streethub.ui.map.MarkerState;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** A facility as a row: how it is, what and where, when it was last heard, its battery. */
@Service
class DeviceRows {

    private final Grids grids;
    private final DueWords dues;
    private final TimeWords times;

    DeviceRows(Grids grids, DueWords dues, TimeWords times) {
        this.grids = grids;
        this.dues = dues;
        this.times = times;
    }

    DeskList.Row of(Words words, DeviceView device) {
        MarkerState marker = MarkerState.of(device.state());
        Instant seen = device.heard();
        Number battery = device.battery();
        return new DeskList.Row(
                marker.sign(),
                MarkerState.of(device.state(), device.stale()).styleName(),
                words.get("device.state." + device.state()),
                device.name(),
                device.id() + " · " + device.model(),
                grids.words(device.gridUnit()),
                seen == null ? words.get("desk.devices.never") : dues.ago(words.locale(), seen),
                "hub-second",
                seen == null ? "" : times.exactly(seen),
                battery == null
                        ? ""
                        : words.get("desk.devices.battery", Measured.amount(words, battery, Quantity.BATTERY.unit())));
    }
}
