package nl.rijker.standalone.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The secret that makes a caller the owner of the data directory. */
@ConfigurationProperties("rijker.secrets")
record ControlKey(String controlKey) {
    static final String HEADER = "Rijker-Control-Key";

    ControlKey {
        if (controlKey == null || controlKey.isBlank()) {
            throw new IllegalArgumentException("rijker.secrets.control-key is missing");
        }
    }

    /** Takes the same time for every wrong key. */
    boolean matches(@Nullable String offered) {
        return offered != null
                && MessageDigest.isEqual(
                        controlKey.getBytes(StandardCharsets.UTF_8),
                        offered.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ControlKey";
    }
}
