package streethub.incident;

/** The four kinds a report can be of; sensors' cases have one too. */
public enum IncidentKind {
    SAFETY_HAZARD,
    FACILITY_FAULT,
    ROAD_DAMAGE,
    SUDDEN_INCIDENT;

    /** Message key of the kind's name. */
    public String subject() {
        return "incident.kind." + name();
    }
}
