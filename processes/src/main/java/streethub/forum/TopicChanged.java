package streethub.forum;

/** What open pages show of a topic, or of its board's list, is old. Published in the change's transaction. */
public record TopicChanged(String topic, String board) {}
