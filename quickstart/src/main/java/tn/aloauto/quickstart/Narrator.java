package tn.aloauto.quickstart;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person at the terminal what is going on. */
final class Narrator {

    private final PrintStream out;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    void step(String what, Port port, Runnable work) {
        step("%-19s port %-5d".formatted(what, port.number()), work);
    }

    void step(String what, Runnable work) {
        out.printf("  %-31s", what);
        out.flush();
        long begin = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException failure) {
            out.println(" failed");
            throw failure;
        }
        out.printf(Locale.ROOT, " ready in %4.1f s%n", secondsSince(begin));
        out.flush();
    }

    void chapter(String title) {
        say("\n" + title);
    }

    void stopping(String what) {
        say("  stopping " + what);
    }

    static double secondsSince(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
    }
}
