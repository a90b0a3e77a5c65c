/** What a courtyard decides in common: residents propose and vote on the phone, the secretary decides at the desk. */
@NullMarked
package streethub.ui.matter;

import org.jspecify.annotations.NullMarked;
