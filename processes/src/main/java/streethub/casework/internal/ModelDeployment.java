package streethub.casework.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys every model of every feature at start, a new version only where a file has changed. The engine knows a model
 * by its file name alone, so two of one name would lose one: that is refused.
 */
@Component
class ModelDeployment implements InitializingBean {

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ModelDeployment(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        DeploymentBuilder deployment =
                repository.createDeployment().name("streethub").enableDuplicateFiltering(true);
        Set<String> names = new HashSet<>();
        for (String pattern : new String[] {"classpath*:streethub/**/*.bpmn", "classpath*:streethub/**/*.dmn"}) {
            for (Resource model : resources.getResources(pattern)) {
                String name = Objects.requireNonNull(model.getFilename());
                if (!names.add(name)) {
                    throw new IllegalStateException("two models are named " + name);
                }
                try (InputStream content = model.getInputStream()) {
                    deployment.addInputStream(name, content);
                }
            }
        }
        if (!names.isEmpty()) {
            deployment.deploy();
        }
    }
}
