package streethub.ui.desk;

import streethub.incident.Urgency;

/** The shape and colour that stand beside the word of an urgency. */
public enum UrgencySign {
    EMERGENCY("▲", "hub-alarm"),
    URGENT("◆", "hub-warning"),
    GENERAL("●", "hub-normal"),
    DIFFICULT("◼", "hub-service");

    private final String shape;
    private final String styleName;

    UrgencySign(String shape, String styleName) {
        this.shape = shape;
        this.styleName = styleName;
    }

    public static UrgencySign of(Urgency urgency) {
        return valueOf(urgency.name());
    }

    public String shape() {
        return shape;
    }

    public String styleName() {
        return styleName;
    }
}
