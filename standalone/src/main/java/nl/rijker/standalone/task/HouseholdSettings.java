package nl.rijker.standalone.task;

import java.nio.file.Path;
import nl.rijker.contract.value.Municipality;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param mode demo or live
 * @param municipality whose books these are; the example city has its own
 * @param dataDirectory where everything lies
 */
@ConfigurationProperties("rijker")
record HouseholdSettings(
        String mode, @DefaultValue("GM0268") Municipality municipality, Path dataDirectory) {}
