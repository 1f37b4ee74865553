package nl.rijker.command.platform;

import java.time.Duration;
import java.time.Instant;

/** Lets time pass for what is done on this thread. */
public final class Later {
    private Later() {}

    public static void by(Duration duration, Runnable work) {
        RecordingClock.at(
                Instant.now().plus(duration),
                () -> {
                    work.run();
                    return true;
                });
    }
}
