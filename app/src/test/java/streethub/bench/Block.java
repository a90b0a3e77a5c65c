package streethub.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A number of like pieces of work done in one go, and how long one of them took. */
interface Block {

    /** Does the work; answers the seconds per piece. */
    double run() throws InterruptedException, ExecutionException;

    /** One piece of work; whatever it throws ends the measurement. */
    interface Piece {
        void run() throws Exception;
    }

    /** A block whose pieces are shared by threads that start together. */
    static Block of(int threads, int pieces, Piece piece) {
        return () -> {
            AtomicInteger left = new AtomicInteger(pieces);
            try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
                long begin = System.nanoTime();
                List<Future<?>> running = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    running.add(workers.submit(() -> {
                        while (left.getAndDecrement() > 0) {
                            piece.run();
                        }
                        return null;
                    }));
                }
                for (Future<?> worker : running) {
                    worker.get();
                }
                return (System.nanoTime() - begin) / 1e9 / pieces;
            }
        };
    }
}
