package streethub.forum;

import java.util.List;

/** A common matter has come to another stage. Published in the change's transaction, once the topic's readers see it. */
public record MatterMoved(String topic, String title, MatterStage stage, List<String> followers) {}
