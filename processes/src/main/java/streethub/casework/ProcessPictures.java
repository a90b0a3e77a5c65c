package streethub.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws where a case stands. Who may look, the feature that owns the case has checked before. */
@Service
@Transactional(readOnly = true)
public class ProcessPictures {

    private final RepositoryService models;
    private final HistoryService history;

    ProcessPictures(ProcessEngine engine) {
        this.models = engine.getRepositoryService();
        this.history = engine.getHistoryService();
    }

    /**
     * The pictures of a case: the model it runs in, then those called from it that run now. A closed case has its last
     * model; a case whose history has been cleaned up has none.
     */
    public List<ProcessPicture> of(String caseNumber) {
        List<HistoricProcessInstance> instances = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime()
                .desc()
                .list();
        List<HistoricProcessInstance> running = instances.stream()
                .filter(instance -> instance.getEndTime() == null)
                .toList();
        if (running.isEmpty()) {
            return instances.stream()
                    .filter(instance -> instance.getSuperProcessInstanceId() == null)
                    .limit(1)
                    .map(this::picture)
                    .toList();
        }
        return running.stream()
                .sorted((a, b) ->
                        Boolean.compare(a.getSuperProcessInstanceId() != null, b.getSuperProcessInstanceId() != null))
                .map(this::picture)
                .toList();
    }

    private ProcessPicture picture(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> activities = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        return new ProcessPicture(
                Objects.requireNonNull(instance.getProcessDefinitionName()),
                xml(instance.getProcessDefinitionId()),
                ids(activities, false),
                ids(activities, true));
    }

    private static Set<String> ids(List<HistoricActivityInstance> activities, boolean ended) {
        return activities.stream()
                .filter(activity -> (activity.getEndTime() != null) == ended)
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private String xml(String definitionId) {
        try (InputStream model = models.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
