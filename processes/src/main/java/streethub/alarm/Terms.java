package streethub.alarm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of one rule, all of which must hold, and how what is said and what is known is asked for them. */
record Terms(List<Condition> conditions) {

    Terms {
        conditions = List.copyOf(conditions);
    }

    /** Whether what is known lets them stand that have held until now. */
    boolean stand(Map<String, ?> status) {
        return hold(RuleBook.facts(status), true);
    }

    /**
     * Whether they hold with this message: it says one of their quantities at least, and what it leaves out is as it
     * was last said.
     *
     * @param status what is known with the message; null for one that came late, which stands alone
     * @param waiting whether they have held before, so that they cease only beyond {@code until}
     */
    boolean hold(Map<String, ?> said, @Nullable Map<String, ?> status, boolean waiting) {
        Map<String, Object> news = RuleBook.facts(said);
        return concern(news) && hold(joined(news, status), waiting);
    }

    /** Whether a message cannot make them hold, whatever else is known. */
    boolean areOutOfReach(Map<String, ?> said) {
        Map<String, Object> news = RuleBook.facts(said);
        return !concern(news)
                || conditions.stream().anyMatch(one -> news.containsKey(one.quantity()) && !one.holds(news, false));
    }

    /** What they rest on: their own quantities as they are known, the others as the message says them. */
    Map<String, Object> grounds(Map<String, ?> said, @Nullable Map<String, ?> status) {
        Map<String, Object> grounds = RuleBook.facts(said);
        Map<String, Object> known = joined(grounds, status);
        for (Condition one : conditions) {
            Object value = known.get(one.quantity());
            if (value != null) {
                grounds.put(one.quantity(), value);
            }
        }
        return grounds;
    }

    private static Map<String, Object> joined(Map<String, Object> news, @Nullable Map<String, ?> status) {
        Map<String, Object> facts = status == null ? new HashMap<>() : RuleBook.facts(status);
        facts.putAll(news);
        return facts;
    }

    private boolean concern(Map<String, ?> news) {
        return conditions.stream().anyMatch(one -> news.containsKey(one.quantity()));
    }

    private boolean hold(Map<String, ?> facts, boolean standing) {
        return conditions.stream().allMatch(one -> one.holds(facts, standing));
    }
}
