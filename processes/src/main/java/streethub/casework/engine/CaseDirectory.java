package streethub.casework.engine;

/** What a feature tells about its cases, so that its tasks can stand in the inbox. */
public interface CaseDirectory {

    /** Whether cases of this model are this feature's. */
    boolean owns(String processDefinitionKey);

    /** The card of the case with this number. */
    CaseCard card(String caseNumber);
}
