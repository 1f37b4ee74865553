package nl.rijker.command.batch;

/** Opens the files of one batch. */
public final class BatchKey {
    private final byte[] bytes;

    BatchKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
