package streethub.integrations.mqtt;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A queue of messages that are worked off in order, a batch at a time, each until it is done. */
final class Lane {

    /** A message and how to tell the broker that it is done. */
    record Entry(MqttMessage message, Runnable acknowledge) {}

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 5_000;
    private static final long POLL_MS = 200;

    // Unbounded here: the broker sends no more than the receive maximum ahead.
    private final BlockingQueue<Entry> waiting = new LinkedBlockingQueue<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    // Fair, or the next batch would always be quicker than whoever wants to drop the rest.
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile boolean dropping;
    private final int maxBatch;
    private final Function<List<MqttMessage>, @Nullable Exception> work;
    private final Thread thread;

    /** @param work does its best with a batch and says what went wrong, null when all is done */
    Lane(String name, int maxBatch, Function<List<MqttMessage>, @Nullable Exception> work) {
        this.maxBatch = maxBatch;
        this.work = work;
        this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void add(Entry entry) {
        waiting.add(entry);
    }

    /**
     * Drops what waits and lets the batch at hand come to an end, good or bad: their connection is over, nobody can be
     * told that they are done, and all of them come again on the next.
     */
    void drop() throws InterruptedException {
        dropping = true;
        turn.lockInterruptibly();
        try {
            waiting.clear();
            dropping = false;
        } finally {
            turn.unlock();
        }
    }

    /** Lets the batch at hand come to its end; what waits stays unacknowledged and comes again. */
    void stop(long patienceMs) throws InterruptedException {
        stop.countDown();
        thread.join(patienceMs);
        thread.interrupt();
    }

    private void run() {
        try {
            while (stop.getCount() > 0) {
                turn.lockInterruptibly();
                try {
                    takeTurn();
                } finally {
                    turn.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeTurn() throws InterruptedException {
        Entry first = waiting.poll(POLL_MS, TimeUnit.MILLISECONDS);
        if (first != null) {
            List<Entry> batch = new ArrayList<>(List.of(first));
            waiting.drainTo(batch, maxBatch - 1);
            untilDone(batch);
        }
    }

    private void untilDone(List<Entry> batch) throws InterruptedException {
        List<MqttMessage> messages = batch.stream().map(Entry::message).toList();
        long pause = FIRST_PAUSE_MS;
        while (true) {
            Exception failure = work.apply(messages);
            if (failure == null) {
                batch.forEach(entry -> entry.acknowledge().run());
                return;
            }
            LOG.warn("{} messages are tried again in {} ms: {}", messages.size(), pause, failure.toString());
            LOG.debug("What went wrong", failure);
            if (dropping || stop.await(pause, TimeUnit.MILLISECONDS)) {
                return;
            }
            pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        }
    }
}
