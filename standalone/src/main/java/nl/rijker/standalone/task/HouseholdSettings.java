package nl.rijker.standalone.task;

import nl.rijker.contract.value.Municipality;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param mode demo or live
 * @param municipality whose books these are; the example city has its own
 */
@ConfigurationProperties("rijker")
record HouseholdSettings(String mode, @DefaultValue("GM0268") Municipality municipality) {}
