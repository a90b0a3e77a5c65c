package streethub.ledger;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import streethub.device.DevEui;
import streethub.grid.Grids;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.FamilyView;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** What may stand in each field, whoever writes it: a form, the API or an Excel file. */
@Component
class LedgerRules {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST_MINUTES = 366 * 24 * 60;
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private final DeviceFamilies families;
    private final LedgerCodes codes;
    private final Grids grids;
    private final Clock clock;

    LedgerRules(DeviceFamilies families, LedgerCodes codes, Grids grids, Clock clock) {
        this.families = families;
        this.codes = codes;
        this.grids = grids;
        this.clock = clock;
    }

    /** The text in its one spelling, empty for nothing; refused with the field's key where it cannot stand there. */
    String check(LedgerField field, @Nullable String typed) {
        String text =
                typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (text.isEmpty()) {
            if (field.isRequired()) {
                throw refused(field, "ledger.missing");
            }
            return "";
        }
        if (text.length() > field.longest()) {
            throw refused(field, "ledger.long", field.longest());
        }
        return switch (field) {
            case ID -> matching(field, text, "[A-Za-z0-9._-]{1,64}", "ledger.id");
            case FAMILY -> family(text);
            case LAT, LON -> degrees(field, text);
            case DEV_EUI -> DevEui.normalise(text).orElseThrow(() -> refused(field, "ledger.eui"));
            case SILENT_AFTER -> minutes(text);
            case STANDARD -> standard(text);
            case IDENTIFIER, CLASS_CODE -> matching(field, text, "[0-9]+", "ledger.digits");
            case UNIT_GRID -> matching(field, text, "[0-9]{15}", "ledger.unitGrid");
            case CONDITION -> condition(text);
            case INSTALLED, INSPECTED -> day(field, text);
            default -> text;
        };
    }

    /** What does not fit together, by the field to put right; {@code record} holds what each field will be. */
    Map<LedgerField, Refusal> together(Map<LedgerField, String> record) {
        EnumMap<LedgerField, Refusal> wrong = new EnumMap<>(LedgerField.class);
        String standard = record.getOrDefault(LedgerField.STANDARD, "");
        Optional<LedgerCodes.Standard> vintage = codes.standard(standard);
        for (LedgerField field : new LedgerField[] {LedgerField.CLASS_CODE, LedgerField.IDENTIFIER}) {
            String code = record.getOrDefault(field, "");
            if (code.isEmpty()) {
                continue;
            }
            if (vintage.isEmpty()) {
                wrong.put(LedgerField.STANDARD, refused(LedgerField.STANDARD, "ledger.standard.missing"));
            } else if (!code.matches(
                    field == LedgerField.CLASS_CODE
                            ? vintage.get().classPattern()
                            : vintage.get().identifierPattern())) {
                wrong.put(field, refused(field, "ledger.standard.code", standard));
            }
        }
        String installed = record.getOrDefault(LedgerField.INSTALLED, "");
        String inspected = record.getOrDefault(LedgerField.INSPECTED, "");
        if (!installed.isEmpty() && !inspected.isEmpty() && inspected.compareTo(installed) < 0) {
            wrong.put(LedgerField.INSPECTED, refused(LedgerField.INSPECTED, "ledger.inspected"));
        }
        try {
            GridCode unused = grids.located(point(record));
        } catch (Refusal outside) {
            wrong.put(LedgerField.LAT, outside);
        }
        return wrong;
    }

    static GeoPoint point(Map<LedgerField, String> record) {
        return new GeoPoint(
                Double.parseDouble(record.getOrDefault(LedgerField.LAT, "")),
                Double.parseDouble(record.getOrDefault(LedgerField.LON, "")));
    }

    private String family(String text) {
        return families.list().stream()
                .filter(one -> one.family().code().equals(text.toUpperCase(Locale.ROOT))
                        || one.name().equals(text)
                        || one.nameEn().equalsIgnoreCase(text))
                .map(FamilyView::family)
                .findFirst()
                .orElseThrow(() -> refused(
                        LedgerField.FAMILY,
                        "ledger.choice",
                        String.join(
                                ", ",
                                families.list().stream().map(FamilyView::name).toList())))
                .code();
    }

    private String standard(String text) {
        return codes.standards().stream()
                .filter(code -> code.replace(" ", "").equalsIgnoreCase(text.replace(" ", "")))
                .findFirst()
                .orElseThrow(
                        () -> refused(LedgerField.STANDARD, "ledger.choice", String.join(", ", codes.standards())));
    }

    private String condition(String text) {
        return codes.conditions().stream()
                .filter(one -> one.code().equals(text.toUpperCase(Locale.ROOT))
                        || one.name().equals(text)
                        || one.nameEn().equalsIgnoreCase(text))
                .map(LedgerCode::code)
                .findFirst()
                .orElseThrow(() -> refused(
                        LedgerField.CONDITION,
                        "ledger.choice",
                        String.join(
                                ", ",
                                codes.conditions().stream()
                                        .map(LedgerCode::name)
                                        .toList())));
    }

    private static String degrees(LedgerField field, String text) {
        if (!text.matches("-?[0-9]{1,3}(\\.[0-9]{1,15})?([eE]-?[0-9])?")) {
            throw refused(field, "ledger.degrees");
        }
        double most = field == LedgerField.LAT ? 90 : 180;
        double degrees = Double.parseDouble(text);
        if (Math.abs(degrees) > most) {
            throw refused(field, "ledger.degrees");
        }
        return Double.toString(degrees);
    }

    private String day(LedgerField field, String text) {
        try {
            LocalDate day = LocalDate.parse(text.replace('/', '-').replace('.', '-'));
            if (day.isBefore(OLDEST) || day.isAfter(LocalDate.ofInstant(clock.instant(), ZONE))) {
                throw refused(field, "ledger.day.range");
            }
            return day.toString();
        } catch (DateTimeException malformed) {
            throw refused(field, "ledger.day");
        }
    }

    private static String minutes(String text) {
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_MINUTES) {
            throw refused(LedgerField.SILENT_AFTER, "ledger.minutes", MOST_MINUTES);
        }
        return Integer.toString(Integer.parseInt(text));
    }

    /** How long a facility may say nothing; null for as long as its family. */
    static @Nullable Duration silentAfter(Map<LedgerField, String> record) {
        String minutes = record.getOrDefault(LedgerField.SILENT_AFTER, "");
        return minutes.isEmpty() ? null : Duration.ofMinutes(Integer.parseInt(minutes));
    }

    private static String matching(LedgerField field, String text, String pattern, String sentence) {
        if (!text.matches(pattern)) {
            throw refused(field, sentence);
        }
        return text;
    }

    private static Refusal refused(LedgerField field, String sentence, Object... arguments) {
        return Refusal.invalid(field.key(), sentence, arguments);
    }
}
