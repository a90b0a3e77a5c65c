package streethub.booking;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.place.OpeningHours;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/** The made-up venues of the demo: tennis courts that confirm at once, a hall that is asked for, courts that are drawn. */
@Component
@Order(DemoVenues.ORDER)
@ConditionalOnBooleanProperty("streethub.demo")
class DemoVenues implements ApplicationRunner {

    /** After the grid they stand in. */
    static final int ORDER = 210;

    private static final List<String> RESIDENTS = List.of("RESIDENT");
    private static final List<String> ALL = List.of("RESIDENT", "ENTERPRISE");
    private static final int TWO_HOURS = 120;
    private static final int ONE_HOUR = 60;

    private static final Color COURT = new Color(0x3C6E8F);

    private final VenueTable venues;
    private final VenueChanges changes;
    private final Photos photos;
    private final Grids grids;

    DemoVenues(VenueTable venues, VenueChanges changes, Photos photos, Grids grids) {
        this.venues = venues;
        this.changes = changes;
        this.photos = photos;
        this.grids = grids;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        List<GridCode> communities = grids.list(GridLevel.COMMUNITY, null).stream()
                .map(GridUnit::code)
                .limit(2)
                .toList();
        if (communities.size() < 2) {
            return;
        }
        boolean first = venues.find("tennis").isEmpty();
        venues.insert(venue(
                "tennis",
                "菁蓉湖社区网球场",
                communities.get(0),
                "Mo-Su,PH 09:00-21:00",
                2,
                null,
                List.of(
                        unit(
                                "tennis-1",
                                "tennis",
                                "1号场",
                                BookingMode.INSTANT,
                                RESIDENTS,
                                TWO_HOURS,
                                4,
                                List.of("tennis-1")),
                        unit(
                                "tennis-2",
                                "tennis",
                                "2号场",
                                BookingMode.INSTANT,
                                RESIDENTS,
                                TWO_HOURS,
                                4,
                                List.of("tennis-2")))));
        if (first) {
            picture("tennis");
        }
        venues.insert(venue(
                "badminton",
                "菁蓉湖社区羽毛球馆",
                communities.get(0),
                "Mo-Fr 14:00-22:00; Sa,Su,PH 09:00-22:00",
                3,
                1,
                List.of(
                        unit(
                                "badminton-1",
                                "badminton",
                                "1号场",
                                BookingMode.INSTANT,
                                RESIDENTS,
                                ONE_HOUR,
                                4,
                                List.of("badminton-1")),
                        unit(
                                "badminton-2",
                                "badminton",
                                "2号场（抽签）",
                                BookingMode.LOTTERY,
                                RESIDENTS,
                                ONE_HOUR,
                                4,
                                List.of("badminton-2")))));
        venues.insert(venue(
                "hall",
                "馨美社区邻里会堂",
                communities.get(1),
                "Mo-Su 09:00-21:00; PH off",
                2,
                null,
                List.of(
                        unit("hall-a", "hall", "会议室A", BookingMode.APPROVAL, ALL, ONE_HOUR, 40, List.of("hall-a")),
                        unit("hall-b", "hall", "会议室B", BookingMode.APPROVAL, ALL, ONE_HOUR, 40, List.of("hall-b")),
                        unit(
                                "hall-ab",
                                "hall",
                                "大厅（A+B）",
                                BookingMode.APPROVAL,
                                ALL,
                                ONE_HOUR,
                                90,
                                List.of("hall-a", "hall-b")))));
    }

    /** One venue shows what a photo looks like; its notes say that it is drawn. */
    private void picture(String id) {
        PhotoId drawn = photos.store(photos.clean(ExamplePicture.ofACourt(COURT)));
        photos.keep(List.of(drawn));
        changes.setPhoto(id, drawn);
    }

    private VenueView venue(
            String id,
            String name,
            GridCode community,
            String hours,
            int mostOpen,
            @Nullable Integer mostHotOpen,
            List<UnitView> units) {
        GridCode building = grids.list(GridLevel.BUILDING, community).getFirst().code();
        return new VenueView(
                id,
                name,
                building,
                grids.centre(building),
                grids.words(building),
                OpeningHours.parse(hours),
                id.equals("tennis") ? "图片为示意图。" : "",
                null,
                mostOpen,
                null,
                mostHotOpen,
                null,
                0,
                units);
    }

    private static UnitView unit(
            String id,
            String venue,
            String name,
            BookingMode mode,
            List<String> audience,
            int slotMinutes,
            int capacity,
            List<String> atoms) {
        boolean hall = mode == BookingMode.APPROVAL;
        return new UnitView(
                id,
                venue,
                name,
                mode,
                audience,
                slotMinutes,
                0,
                hall ? 8 : 1,
                capacity,
                0,
                hall ? 60 : 14,
                TWO_HOURS,
                !hall,
                true,
                atoms);
    }
}
