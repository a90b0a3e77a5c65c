package streethub.forum;

import java.util.List;

/** An office has answered on a topic. Published in the change's transaction; the followers include the author. */
public record OfficiallyAnswered(String topic, String title, String unit, List<String> followers) {}
