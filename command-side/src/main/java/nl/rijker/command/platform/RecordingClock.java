package nl.rijker.command.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The server's clock, which no client can set. Only the loader of the example city may run a
 * command at another time, and only on its own data.
 */
public final class RecordingClock extends Clock {
    private static final ScopedValue<Instant> SIMULATED = ScopedValue.newInstance();

    private final Clock server;

    public RecordingClock(Clock server) {
        this.server = server;
    }

    static <T> T at(Instant simulated, Supplier<T> work) {
        return ScopedValue.where(SIMULATED, simulated).call(work::get);
    }

    @Override
    public Instant instant() {
        return SIMULATED.isBound() ? SIMULATED.get() : server.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("recorded times have no zone");
    }
}
