package streethub.ui.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import streethub.grid.Grids;
import streethub.ledger.FacilityLedger;
import streethub.ledger.PublicFacility;
import streethub.sensor.DeviceFamilies;
import streethub.ui.web.PlainPages;
import streethub.ui.web.Words;

/** What the plate on a facility opens: which it is and where, and the way to say that it is broken; for everybody. */
@Controller
@RequestMapping("/f")
class PlateController {

    private final FacilityLedger ledger;
    private final DeviceFamilies families;
    private final Grids grids;
    private final PlainPages plain;

    PlateController(FacilityLedger ledger, DeviceFamilies families, Grids grids, PlainPages plain) {
        this.ledger = ledger;
        this.families = families;
        this.grids = grids;
        this.plain = plain;
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
        Words words = plain.open(request, response, model.asMap());
        Optional<PublicFacility> found = ledger.forEverybody(id);
        model.addAttribute("here", "/f/" + found.map(PublicFacility::id).orElse(""));
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "facility/unknown";
        }
        PublicFacility facility = found.get();
        model.addAttribute("facility", facility);
        model.addAttribute("family", families.name(words.locale(), facility.family()));
        model.addAttribute("place", grids.words(facility.gridUnit()));
        return "facility/plate";
    }
}
