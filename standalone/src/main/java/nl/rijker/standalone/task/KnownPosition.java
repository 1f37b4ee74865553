package nl.rijker.standalone.task;

import java.util.function.LongSupplier;
import nl.rijker.query.ledger.Bookkeeper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How far the ledger has come, for the status. */
@Configuration(proxyBeanMethods = false)
class KnownPosition {
    @Bean("knownPosition")
    LongSupplier position(Bookkeeper bookkeeper) {
        return bookkeeper::knownPosition;
    }
}
