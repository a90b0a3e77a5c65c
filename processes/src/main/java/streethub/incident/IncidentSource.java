package streethub.incident;

/** Who noticed. */
public enum IncidentSource {
    RESIDENT,
    STAFF,
    SENSOR
}
