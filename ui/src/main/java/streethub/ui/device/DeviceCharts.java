package streethub.ui.device;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import streethub.device.DeviceReadings;
import streethub.device.DeviceView;
import streethub.identity.CurrentActor;
import streethub.reading.HourOfReadings;
import streethub.reading.Reading;
import streethub.sensor.Quantity;
import streethub.ui.web.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a facility measured over time, as a chart shows it: each reading of a few days, the hours of a longer time. */
@Service
class DeviceCharts {

    private static final int FEW = 60;

    private final DeviceReadings readings;
    private final CurrentActor current;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    DeviceCharts(DeviceReadings readings, CurrentActor current, Clock clock) {
        this.readings = readings;
        this.current = current;
        this.clock = clock;
    }

    /** The quantities of the facility that are numbers, those that the hub knows by name first, its battery last. */
    static List<String> quantities(DeviceView device) {
        return device.values().entrySet().stream()
                .filter(value -> value.getValue() instanceof Number)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(DeviceCharts::rank).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** What the facility is watched for comes before what its sensor lives on. */
    private static int rank(String quantity) {
        if (quantity.equals(Quantity.BATTERY.key())) {
            return 2;
        }
        return Quantity.find(quantity).isPresent() ? 0 : 1;
    }

    static String name(Words words, String quantity) {
        return Quantity.find(quantity)
                .map(known -> words.get("sensor.quantity." + known.key()))
                .orElse(quantity);
    }

    /** ECharts' options for a quantity over the time until now; empty where nothing was measured. */
    Drawn draw(Words words, String device, String quantity, Duration span) {
        Instant to = clock.instant();
        Instant from = to.minus(span);
        ObjectNode options = json.createObjectNode();
        ArrayNode series = options.putArray("series");
        boolean isLong = span.compareTo(DeviceReadings.LONGEST) > 0;
        List<Reading> each = isLong ? List.of() : readings.of(current.get(), device, from, to);
        // Of more than are read at once the last days would be missing.
        int points = isLong || each.size() == DeviceReadings.MOST
                ? hours(words, series, device, quantity, from, to)
                : each(words, series, quantity, each);
        // Few points far apart make no line that one could see.
        series.forEach(line -> ((ObjectNode) line).put("showSymbol", points <= FEW));
        options.putObject("xAxis")
                .put("type", "time")
                .put("min", from.toEpochMilli())
                .put("max", to.toEpochMilli());
        options.putObject("yAxis").put("type", "value").put("scale", true).put("name", unit(quantity));
        options.putObject("tooltip").put("trigger", "axis");
        options.putArray("dataZoom").addObject().put("type", "inside");
        return new Drawn(options, points);
    }

    private static String unit(String quantity) {
        return Quantity.find(quantity).map(Quantity::unit).orElse("");
    }

    private int hours(Words words, ArrayNode series, String device, String quantity, Instant from, Instant to) {
        String unit = unit(quantity);
        List<HourOfReadings> hours = readings.hours(current.get(), device, quantity, from, to);
        ArrayNode most = line(series, words.get("desk.devices.chart.most"), unit);
        ArrayNode mean = line(series, words.get("desk.devices.chart.mean"), unit);
        ArrayNode least = line(series, words.get("desk.devices.chart.least"), unit);
        hours.forEach(hour -> {
            point(most, hour.hour(), hour.most());
            point(mean, hour.hour(), hour.mean());
            point(least, hour.hour(), hour.least());
        });
        return hours.size();
    }

    private static int each(Words words, ArrayNode series, String quantity, List<Reading> readings) {
        ArrayNode data = line(series, name(words, quantity), unit(quantity));
        for (Reading reading : readings) {
            if (reading.values().get(quantity) instanceof Number number) {
                point(data, reading.at(), number.doubleValue());
            }
        }
        return data.size();
    }

    private static ArrayNode line(ArrayNode series, String name, String unit) {
        ObjectNode line = series.addObject();
        line.put("type", "line").put("name", name).put("unit", unit);
        return line.putArray("data");
    }

    private static void point(ArrayNode data, Instant at, double value) {
        data.addArray().add(at.toEpochMilli()).add(value);
    }

    /** @param points how many points in time it has */
    record Drawn(ObjectNode options, int points) {}
}
