/** Which days people work and rest: public holidays and the weekend days that are worked to make up for them (调休). */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package streethub.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
