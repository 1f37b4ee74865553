package nl.rijker.command.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import nl.rijker.contract.value.SubjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The list of erased subjects: one line each, subject id, instant, proof. A line is on disk before
 * the erasure is committed, so that no restore can undo an erasure. Should the commit fail after
 * that, the line stands for a request that was granted, and a restore fulfils it.
 */
@Component
final class ErasedSubjects {
    private final Path list;
    private final ErasureProof proof;
    private final Clock clock;

    ErasedSubjects(ErasureSettings settings, CommandSecrets secrets, Clock clock) {
        this.list = settings.list().toAbsolutePath();
        this.proof = ErasureProof.of(secrets.masterKey());
        this.clock = clock;
    }

    /** Adds the subject to the list just before the running transaction commits. */
    void add(SubjectId subject) {
        String line = proof.line(subject.value(), clock.instant().toString()) + "\n";
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        append(line);
                    }
                });
    }

    /** Never into a new file: that wouldn't say since when it has been kept. */
    private synchronized void append(String line) {
        try (FileChannel file = FileChannel.open(list, StandardOpenOption.APPEND)) {
            file.write(ByteBuffer.wrap(line.getBytes(UTF_8)));
            file.force(true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
