package streethub.forum;

import java.util.List;

/**
 * A common matter has come to another stage. Published in the change's transaction, once the topic's readers see it.
 *
 * @param reasons why it was refused, empty else
 */
public record MatterMoved(String topic, String title, MatterStage stage, String reasons, List<String> followers) {}
