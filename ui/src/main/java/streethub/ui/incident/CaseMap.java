package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.springframework.stereotype.Service;
import streethub.incident.IncidentSummary;
import streethub.incident.IncidentView;
import streethub.shared.GridLevel;
import streethub.ui.map.GridMap;
import streethub.ui.map.Marker;
import streethub.ui.web.Words;

/** The place of a case among the grid's units. */
@Service
class CaseMap {

    Component draw(Words words, IncidentView view) {
        IncidentSummary summary = view.summary();
        GridMap map = new GridMap(words.texts(), words.locale());
        map.addClassName("case-map");
        map.setGrid(GridLevel.COMMUNITY, GridLevel.COMPOSITE_GRID, GridLevel.COURTYARD, GridLevel.BUILDING);
        map.setSelected(summary.gridUnit());
        String device = view.deviceName();
        String label = device == null ? words.get(summary.subject()) : device;
        map.setMarkers(List.of(new Marker(summary.number(), summary.point(), CaseMarkers.state(summary), label)));
        map.fit(List.of(summary.point()));
        return map;
    }
}
