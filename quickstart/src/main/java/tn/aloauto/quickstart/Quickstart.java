package tn.aloauto.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import tn.aloauto.localdatabase.LocalDatabase;

/** {@code ./start}: brings everything up, says what to do next and stays until Ctrl-C. */
final class Quickstart {

    private static final String USAGE =
            """
            ./start           starts everything and stays until Ctrl-C
            ./start --demo    plays the whole story by itself, tells each step, then stops
            ./start --demo --stay   the same, and stays until Ctrl-C
            ./start --populate   fills the shop with 1 000 accounts, 100 vendors, 100 000 products, orders and reviews, and stays;
                              --clear takes away first what was filled in before (accounts stay)
            ./start --build   builds first, whatever the sources say
            Ports and the data folder can be changed: ALOAUTO_API_PORT, ALOAUTO_INTEGRATION_PORT, ALOAUTO_SFTP_PORT,
            ALOAUTO_DB_PORT, ALOAUTO_ODOO_PORT (0 for any free one), ALOAUTO_DATA_DIR.""";

    private Quickstart() {}

    public static void main(String[] args) {
        List<String> wishes = List.of(args);
        Narrator narrator = new Narrator(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        if (wishes.contains("--help")) {
            narrator.say(USAGE);
            return;
        }
        try {
            if (wishes.contains("--populate")) {
                Populate.refuseInProduction(System.getenv());
            }
            Preflight.javaIsNewEnough(Runtime.version().feature());
            Path home = LocalDatabase.projectRoot();
            run(Settings.from(home, System.getenv()), wishes, narrator);
            System.exit(0);
        } catch (CannotStart reason) {
            narrator.say("\n" + reason.getMessage());
            System.exit(1);
        } catch (InterruptedException stop) {
            System.exit(130);
        } catch (RuntimeException unforeseen) {
            LoggerFactory.getLogger(Quickstart.class).error("Not foreseen", unforeseen);
            narrator.say("\nThis was not foreseen: " + unforeseen.getMessage() + "\nMore stands in the logs folder.");
            System.exit(1);
        }
    }

    private static void run(Settings settings, List<String> wishes, Narrator narrator) throws InterruptedException {
        System.setProperty(
                "aloauto.quickstart.log",
                settings.logs().resolve("quickstart.log").toString());
        System.setProperty("logback.configurationFile", "quickstart-logback.xml");
        endWithTheShellThatStartedUs();
        long begin = System.nanoTime();
        narrator.say("AloAuto on Java " + Runtime.version().feature() + ", data in " + settings.data());
        try (Stack stack = Stack.start(settings, narrator)) {
            narrator.say("Ready in %.1f s.%n".formatted(Narrator.secondsSince(begin)));
            if (wishes.contains("--populate")) {
                populate(stack, wishes.contains("--clear"), narrator);
            }
            if (wishes.contains("--demo")) {
                new Demo(settings, narrator).play();
            } else {
                narrator.say(WhatToDoNext.with(settings));
            }
            if (!wishes.contains("--demo") || wishes.contains("--stay")) {
                if (stack.anApplicationEndedByItself()) {
                    narrator.say("An application ended by itself; see " + settings.logs());
                }
            }
        }
    }

    private static void populate(Stack stack, boolean clearFirst, Narrator narrator) {
        Populate.Sizes sizes = Populate.Sizes.from(stack.settings().environment());
        long begin = System.nanoTime();
        if (clearFirst) {
            Populate.clear(stack.database());
            narrator.say("Cleared in %.1f s.".formatted(Narrator.secondsSince(begin)));
            begin = System.nanoTime();
        }
        Map<String, Long> rows = Populate.fill(stack.database(), sizes);
        narrator.say("Filled in %.1f s: %s".formatted(Narrator.secondsSince(begin), rows));
    }

    /** The shell gets the Ctrl-C and passes it on; when it is killed instead, nobody would. */
    private static void endWithTheShellThatStartedUs() {
        String shell = System.getenv("ALOAUTO_STARTED_BY");
        if (shell == null) {
            return;
        }
        Thread watch = new Thread(
                () -> {
                    ProcessHandle.of(Long.parseLong(shell))
                            .ifPresent(process -> process.onExit().join());
                    System.exit(143);
                },
                "watch-the-shell");
        watch.setDaemon(true);
        watch.start();
    }
}
