package streethub.casework.internal;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.TransactionContext;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.history.producer.HistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.jspecify.annotations.Nullable;

/**
 * Spares the engine the questions that it asks anew for each case and each timer: which version of a model or a decision
 * table is the newest, what a model is called, and whether a timer is suspended, which no hub does.
 */
final class RememberedDefinitions {

    private final Remembered<ProcessDefinitionEntity> models = new Remembered<>();
    private final Remembered<ProcessDefinitionEntity> versions = new Remembered<>();
    private final Remembered<DecisionDefinitionEntity> tables = new Remembered<>();
    private final Remembered<JobDefinitionEntity> timers = new Remembered<>();

    List<SessionFactory> managers() {
        return List.of(
                factory(ProcessDefinitionManager.class, Models::new),
                factory(DecisionDefinitionManager.class, Tables::new),
                factory(JobDefinitionManager.class, Timers::new));
    }

    /** Whoever deploys still reads the version before, which others must read until then. */
    private static void afterwards(Runnable forget) {
        TransactionContext transaction = Context.getCommandContext().getTransactionContext();
        transaction.addTransactionListener(TransactionState.COMMITTED, command -> forget.run());
        transaction.addTransactionListener(TransactionState.ROLLED_BACK, command -> forget.run());
    }

    private static SessionFactory factory(Class<? extends Session> type, Supplier<Session> open) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return open.get();
            }
        };
    }

    HistoryEventProducer history() {
        return new CacheAwareHistoryEventProducer() {
            @Override
            protected @Nullable ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
                return Context.getCommandContext().getProcessDefinitionManager().findLatestProcessDefinitionById(id);
            }
        };
    }

    private final class Models extends ProcessDefinitionManager {

        @Override
        public void insertProcessDefinition(ProcessDefinitionEntity model) {
            super.insertProcessDefinition(model);
            afterwards(() -> {
                models.forget();
                versions.forget();
            });
        }

        @Override
        public @Nullable ProcessDefinitionEntity findLatestProcessDefinitionById(String id) {
            return versions.get(id, super::findLatestProcessDefinitionById);
        }

        @Override
        public @Nullable ProcessDefinitionEntity findLatestProcessDefinitionByKey(String key) {
            return models.get(key, super::findLatestProcessDefinitionByKey);
        }

        @Override
        public @Nullable ProcessDefinitionEntity findLatestProcessDefinitionByKeyAndTenantId(
                String key, @Nullable String tenant) {
            return tenant == null
                    ? models.get(key, asked -> super.findLatestProcessDefinitionByKeyAndTenantId(asked, null))
                    : super.findLatestProcessDefinitionByKeyAndTenantId(key, tenant);
        }
    }

    private final class Tables extends DecisionDefinitionManager {

        @Override
        public void insertDecisionDefinition(DecisionDefinitionEntity table) {
            super.insertDecisionDefinition(table);
            afterwards(tables::forget);
        }

        @Override
        public @Nullable DecisionDefinitionEntity findLatestDecisionDefinitionByKey(String key) {
            return tables.get(key, super::findLatestDecisionDefinitionByKey);
        }

        @Override
        public @Nullable DecisionDefinitionEntity findLatestDecisionDefinitionByKeyAndTenantId(
                String key, @Nullable String tenant) {
            return tenant == null
                    ? tables.get(key, asked -> super.findLatestDecisionDefinitionByKeyAndTenantId(asked, null))
                    : super.findLatestDecisionDefinitionByKeyAndTenantId(key, tenant);
        }
    }

    private final class Timers extends JobDefinitionManager {

        @Override
        public @Nullable JobDefinitionEntity findById(String id) {
            return timers.get(id, super::findById);
        }
    }
}
