package nl.rijker.standalone.task;

import java.io.IOException;
import java.nio.file.Path;
import nl.rijker.city.CommandFile;
import nl.rijker.city.ExampleCity;
import nl.rijker.standalone.UserError;
import nl.rijker.standalone.console.EventGenerator;
import nl.rijker.standalone.control.Progress;

/** Writes Voorbeeldstad to a file. */
public final class CityGenerator implements EventGenerator {
    @Override
    public void generate(long seed, long events, Path file, Progress progress) {
        try {
            ExampleCity city = new ExampleCity(seed, events);
            CommandFile.write(file, city, done -> progress.report(done, events, "gebeurtenissen"));
        } catch (IOException unwritable) {
            throw new UserError("Naar " + file + " kan niet geschreven worden.");
        }
    }
}
