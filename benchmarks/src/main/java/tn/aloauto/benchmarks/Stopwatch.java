package tn.aloauto.benchmarks;

import java.util.function.DoubleSupplier;

/** Wall time and processor time of one piece of work. */
final class Stopwatch {

    private final DoubleSupplier client;
    private final DoubleSupplier server;

    /**
     * @param seconds by the clock on the wall
     * @param clientSeconds of the processor, in the process that asks
     * @param serverSeconds of the processor, in PostgreSQL
     */
    record Taken(double seconds, double clientSeconds, double serverSeconds) {

        double processorSeconds() {
            return clientSeconds + serverSeconds;
        }

        double perSecond(double count) {
            return count / seconds;
        }

        /** Below a hundredth of a second nothing can be told. */
        double perProcessorSecond(double count) {
            return count / Math.max(0.01, processorSeconds());
        }
    }

    interface Work {
        void run() throws Exception;
    }

    Stopwatch(DoubleSupplier client, DoubleSupplier server) {
        this.client = client;
        this.server = server;
    }

    Taken time(Work work) throws Exception {
        double clientBefore = client.getAsDouble();
        double serverBefore = server.getAsDouble();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Taken(seconds, client.getAsDouble() - clientBefore, server.getAsDouble() - serverBefore);
    }
}
