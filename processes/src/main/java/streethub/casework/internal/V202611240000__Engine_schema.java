package streethub.casework.internal;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables with the scripts in the engine's own jar, and the index on parent tasks that they lack:
 * without it each completed task scans all open ones.
 */
@Component
class V202611240000__Engine_schema extends BaseJavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "identity", "history", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) {
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(
                    context.getConnection(),
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql"));
        }
        ScriptUtils.executeSqlScript(
                context.getConnection(), new ClassPathResource("streethub/casework/engine-indexes.sql"));
    }
}
