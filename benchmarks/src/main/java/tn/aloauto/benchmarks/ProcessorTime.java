package tn.aloauto.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Processor seconds of a process, from /proc. Load of other processes hardly moves them, which wall time cannot say, so
 * they are what the ratios are made of.
 */
final class ProcessorTime {

    private static final double TICKS_PER_SECOND = 100;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private ProcessorTime() {}

    static void requireProc() {
        if (!Files.isReadable(Path.of("/proc/self/stat"))) {
            throw new IllegalStateException("Processor time is read from /proc: run the benchmarks on Linux");
        }
    }

    static double of(long process) {
        String[] stat = stat(process);
        return (ticks(stat, USER) + ticks(stat, SYSTEM)) / TICKS_PER_SECOND;
    }

    static double ofThisProcess() {
        return of(ProcessHandle.current().pid());
    }

    /**
     * The postmaster, its living children and those it has buried already. A child that comes or goes between the readings
     * would be counted twice or not at all, so they are read again until nobody did.
     */
    static double ofServer(long postmaster) {
        while (true) {
            Set<Long> before = children(postmaster);
            double living =
                    before.stream().mapToDouble(ProcessorTime::ofOneThatMayEnd).sum();
            String[] stat = stat(postmaster);
            if (before.equals(children(postmaster))) {
                return living
                        + (ticks(stat, USER)
                                        + ticks(stat, SYSTEM)
                                        + ticks(stat, CHILDREN_USER)
                                        + ticks(stat, CHILDREN_SYSTEM))
                                / TICKS_PER_SECOND;
            }
        }
    }

    private static Set<Long> children(long postmaster) {
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    static long postmaster(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var pid = statement.executeQuery("select pg_backend_pid()")) {
            pid.next();
            return ticks(stat(pid.getLong(1)), PARENT);
        }
    }

    /** The largest the process has ever been in memory, in MB. */
    static long peakMegabytes(long process) {
        return megabytes(process, "VmHWM:");
    }

    /** What the process has in memory now, in MB. */
    static long residentMegabytes(long process) {
        return megabytes(process, "VmRSS:");
    }

    private static long megabytes(long process, String figure) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith(figure))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static double ofOneThatMayEnd(long process) {
        try {
            return of(process);
        } catch (UncheckedIOException ended) {
            return 0;
        }
    }

    /** What follows the command's name, which may itself hold blanks and brackets. */
    private static String[] stat(long process) {
        try {
            String line = Files.readString(Path.of("/proc/" + process + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static long ticks(String[] stat, int field) {
        return Long.parseLong(stat[field]);
    }
}
