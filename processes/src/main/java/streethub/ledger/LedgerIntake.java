package streethub.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.identity.Actor;
import streethub.ledger.LedgerImport.State;
import streethub.ledger.LedgerSheet.Table;
import streethub.shared.Refusal;

/** Takes in a file of facilities: looks at every cell first, and then writes all rows in one transaction or none. */
@Component
class LedgerIntake {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerIntake.class);
    private static final int STEP = 50;

    private final FacilityLedger ledger;
    private final FacilityTable facilities;
    private final LedgerRules rules;
    private final LedgerSheet sheet;
    private final ImportTable imports;
    private final TransactionTemplate transaction;

    LedgerIntake(
            FacilityLedger ledger,
            FacilityTable facilities,
            LedgerRules rules,
            LedgerSheet sheet,
            ImportTable imports,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.facilities = facilities;
        this.rules = rules;
        this.sheet = sheet;
        this.imports = imports;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A row that cannot be written, found when it was. */
    private static final class WrongRow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int row;
        private final Refusal refusal;

        WrongRow(int row, Refusal refusal) {
            super(refusal);
            this.row = row;
            this.refusal = refusal;
        }
    }

    void take(UUID id, Actor actor, Table table, Locale locale) {
        List<Integer> rows = table.facilities();
        try {
            Map<Integer, Map<LedgerField, String>> records = new TreeMap<>();
            Map<Integer, Map<LedgerField, Refusal>> wrong = check(id, table, rows, records);
            if (wrong.isEmpty()) {
                write(id, actor, records, wrong);
            }
            if (wrong.isEmpty()) {
                imports.end(id, State.DONE, rows.size(), rows.size(), 0, null);
            } else {
                int cells = wrong.values().stream().mapToInt(Map::size).sum();
                imports.end(id, State.WRONG, rows.size(), 0, cells, sheet.marked(locale, table, wrong));
            }
        } catch (RuntimeException failure) {
            LOG.error("Import {} failed", id, failure);
            imports.end(id, State.FAILED, 0, 0, 0, null);
        }
    }

    private Map<Integer, Map<LedgerField, Refusal>> check(
            UUID id, Table table, List<Integer> rows, Map<Integer, Map<LedgerField, String>> records) {
        Map<Integer, Map<LedgerField, Refusal>> wrong = new TreeMap<>();
        Map<LedgerField, Set<String>> seen = new HashMap<>();
        int checked = 0;
        for (int row : rows) {
            EnumMap<LedgerField, Refusal> refusals = new EnumMap<>(LedgerField.class);
            EnumMap<LedgerField, String> record = record(table, row, refusals);
            repeated(record, seen, refusals);
            if (refusals.isEmpty()) {
                refusals.putAll(rules.together(record));
            }
            if (!refusals.isEmpty()) {
                wrong.put(row, refusals);
            }
            records.put(row, record);
            checked++;
            if (checked % STEP == 0) {
                imports.progress(id, checked, 0);
            }
        }
        return wrong;
    }

    /** A column that is not there says nothing; an empty cell says that there is nothing. */
    private EnumMap<LedgerField, String> record(Table table, int row, Map<LedgerField, Refusal> refusals) {
        EnumMap<LedgerField, String> record = new EnumMap<>(LedgerField.class);
        for (LedgerField field : table.columns().keySet()) {
            ExcelFile.Written cell = table.cell(row, field);
            try {
                String refused = cell.refused();
                if (refused != null) {
                    throw refusal(field, refused);
                }
                record.put(field, rules.check(field, cell.text()));
            } catch (Refusal refusal) {
                refusals.put(field, refusal);
            }
        }
        return record;
    }

    private static Refusal refusal(LedgerField field, String sentence) {
        return Refusal.invalid(field.key(), sentence);
    }

    private static void repeated(
            Map<LedgerField, String> record, Map<LedgerField, Set<String>> seen, Map<LedgerField, Refusal> refusals) {
        for (LedgerField field : new LedgerField[] {LedgerField.ID, LedgerField.DEV_EUI, LedgerField.IDENTIFIER}) {
            String text = record.getOrDefault(field, "");
            if (!text.isEmpty()
                    && !seen.computeIfAbsent(field, it -> new HashSet<>()).add(text)) {
                refusals.put(field, Refusal.invalid(field.key(), "ledger.repeated", text));
            }
        }
    }

    private void write(
            UUID id,
            Actor actor,
            Map<Integer, Map<LedgerField, String>> records,
            Map<Integer, Map<LedgerField, Refusal>> wrong) {
        try {
            transaction.executeWithoutResult(status -> {
                List<Integer> written = new ArrayList<>();
                records.forEach((row, record) -> {
                    try {
                        write(actor, record);
                    } catch (Refusal refusal) {
                        throw new WrongRow(row, refusal);
                    }
                    written.add(row);
                    if (written.size() % STEP == 0) {
                        imports.progress(id, records.size(), written.size());
                    }
                });
            });
        } catch (WrongRow found) {
            wrong.put(found.row, Map.of(field(found.refusal), found.refusal));
        }
    }

    /** A row whose id or identifier is known changes that facility; any other enters one. */
    private void write(Actor actor, Map<LedgerField, String> record) {
        String known = known(record);
        if (known == null) {
            String unused = ledger.create(actor, record);
            return;
        }
        EnumMap<LedgerField, String> changes = new EnumMap<>(record);
        changes.remove(LedgerField.ID);
        ledger.edit(actor, known, changes, null);
    }

    private @Nullable String known(Map<LedgerField, String> record) {
        String id = record.getOrDefault(LedgerField.ID, "");
        if (!id.isEmpty()) {
            return ledger.exists(id) ? id : null;
        }
        String identifier = record.getOrDefault(LedgerField.IDENTIFIER, "");
        return identifier.isEmpty()
                ? null
                : facilities
                        .withIdentifier(record.getOrDefault(LedgerField.STANDARD, ""), identifier)
                        .orElse(null);
    }

    private static LedgerField field(Refusal refusal) {
        String key = refusal.field();
        if (key != null) {
            return LedgerField.of(key).orElse(LedgerField.NAME);
        }
        return switch (refusal.key()) {
            case "device.eui.taken" -> LedgerField.DEV_EUI;
            case "ledger.identifier.taken" -> LedgerField.IDENTIFIER;
            case "ledger.fixed" -> LedgerField.FAMILY;
            case "ledger.keepersOnly", "device.keepersOnly" -> LedgerField.LAT;
            case "ledger.taken", "device.unknown" -> LedgerField.ID;
            default -> LedgerField.NAME;
        };
    }
}
