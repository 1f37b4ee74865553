package nl.rijker.command.recording;

/** How far an import is; cheap enough to call for every piece. A total of 0 means: not known. */
@FunctionalInterface
public interface ImportProgress {
    void report(long done, long total, String message);
}
