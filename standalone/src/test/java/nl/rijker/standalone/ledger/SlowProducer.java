package nl.rijker.standalone.ledger;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Stands still in the middle of a batch, as a process that the machine gives no time. */
public final class SlowProducer implements ProducerInterceptor<String, byte[]> {
    private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);
    private static volatile CountDownLatch gone = new CountDownLatch(0);
    private static volatile CountDownLatch back = new CountDownLatch(0);

    /** From now on it sends so many records, then nothing until it {@link #comesBack}. */
    static void goesAwayAfter(int records) {
        gone = new CountDownLatch(1);
        back = new CountDownLatch(1);
        LEFT.set(records);
    }

    static boolean isAway() {
        return gone.getCount() == 0;
    }

    static void comesBack() {
        LEFT.set(Integer.MAX_VALUE);
        back.countDown();
    }

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
        if (LEFT.getAndDecrement() == 0) {
            gone.countDown();
            try {
                if (!back.await(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody let it go on");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return record;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
}
