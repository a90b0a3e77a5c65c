package streethub;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out the tests of all modules, also those that come as another module's test jar. */
final class WithoutTests implements ImportOption {

    private final ImportOption directories = new ImportOption.DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return directories.includes(location) && !location.contains("-tests.jar");
    }
}
