package nl.rijker.command.platform;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes off the disk what a destroyed key leaves behind: PostgreSQL keeps a deleted row in its file
 * until the file is written anew, and in the write-ahead log until a segment is removed.
 */
@Component
public final class DiskCleaning {
    private static final Logger log = LoggerFactory.getLogger(DiskCleaning.class);

    private final DiskTable disk;
    private final AtomicBoolean needed = new AtomicBoolean();

    DiskCleaning(DiskTable disk) {
        this.disk = disk;
    }

    /** Keys were destroyed; the disk is cleaned within a minute. */
    public void isNeeded() {
        needed.set(true);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void cleanWhatIsNeeded() {
        if (needed.get()) {
            clean();
        }
    }

    /** False where the database's operator has not granted what it takes for the log files. */
    public synchronized boolean clean() {
        needed.set(false);
        disk.writeKeysAnew();
        boolean whole = disk.renewLog();
        if (!whole) {
            log.warn("event=write-ahead-log-not-renewed missing=pg_switch_wal,pg_checkpoint");
        }
        return whole;
    }
}
