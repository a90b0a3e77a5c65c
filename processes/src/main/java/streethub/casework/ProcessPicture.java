package streethub.casework;

import java.util.Set;

/**
 * The model that a case runs in, and where in it the case stands.
 *
 * @param name the model's name
 * @param bpmnXml the model with its diagram
 * @param active ids of the activities that wait now
 * @param done ids of the activities and events that have been passed
 */
public record ProcessPicture(String name, String bpmnXml, Set<String> active, Set<String> done) {}
