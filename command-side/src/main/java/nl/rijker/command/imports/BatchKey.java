package nl.rijker.command.imports;

/** Opens the files of one batch. */
final class BatchKey {
    private final byte[] bytes;

    BatchKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
