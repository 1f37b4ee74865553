package nl.rijker.standalone.control;

/** How far long work is; cheap enough to call for every piece. A total of 0 means: not known. */
@FunctionalInterface
public interface Progress {
    void report(long done, long total, String message);
}
