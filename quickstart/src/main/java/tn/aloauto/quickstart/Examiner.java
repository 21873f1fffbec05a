package tn.aloauto.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.slf4j.LoggerFactory;
import tn.aloauto.localdatabase.LocalDatabase;
import tn.aloauto.simulators.conformance.Conformance;
import tn.aloauto.simulators.conformance.Subject;
import tn.aloauto.simulators.conformance.Verdict;

/**
 * {@code ./check --conformance LINK}: which faults of an ERP a link survives. Answers 0 when it survives all of them, 1 when it
 * does not, 2 when the examination cannot begin.
 */
public final class Examiner {

    private static final String BUNDLE = "tn.aloauto.quickstart.examination";
    private static final int LANES = 6;
    private static final int SURVIVED = 0;
    private static final int FAILED = 1;
    private static final int NOT_EXAMINED = 2;
    private static final int ALL = 100;

    private static Locale language = Locale.FRENCH;

    private final Path home;
    private final PrintStream out;

    Examiner(Path home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path home = LocalDatabase.projectRoot();
        System.setProperty(
                "aloauto.quickstart.log",
                home.resolve(".data/examination/logs/examiner.log").toString());
        System.setProperty("logback.configurationFile", "quickstart-logback.xml");
        System.exit(new Examiner(home, out).answer(List.of(arguments)));
    }

    /** What was asked for: {@code --conformance LINK}, and perhaps {@code --odoo 18.0} and {@code --lang en}. */
    int answer(List<String> arguments) {
        String link = "";
        String odoo = "19.0";
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            String value = words.hasNext() ? words.next() : "";
            switch (word) {
                case "--conformance" -> link = value;
                case "--odoo" -> odoo = value;
                case "--lang" -> language = Locale.forLanguageTag(value);
                default -> {
                    out.println(say("misunderstood", word));
                    return NOT_EXAMINED;
                }
            }
        }
        try {
            List<Verdict> verdicts = examine(link, odoo);
            out.print(Conformance.table(verdicts, language));
            return Conformance.score(verdicts) == ALL ? SURVIVED : FAILED;
        } catch (CannotStart reason) {
            out.println(reason.getMessage());
            return NOT_EXAMINED;
        } catch (RuntimeException unforeseen) {
            if (unforeseen.getCause() instanceof CannotStart reason) {
                out.println(reason.getMessage());
            } else {
                LoggerFactory.getLogger(Examiner.class).error("Not foreseen", unforeseen);
                out.println(say("unforeseen", String.valueOf(unforeseen.getMessage())));
            }
            return NOT_EXAMINED;
        }
    }

    List<Verdict> examine(String name, String odooVersion) {
        ExaminedLink link = ExaminedLink.named(home, name);
        List<Subject> subjects = link.subjects();
        if (subjects.isEmpty()) {
            throw new CannotStart(say("nothing-to-examine", name));
        }
        int faults = subjects.stream().mapToInt(Subject::size).sum();
        String server = link.erp() == ExaminedLink.Erp.ODOO ? "Odoo " + odooVersion : say("server." + link.erp());
        out.println(say("begin", name, server, Integer.toString(faults)));
        if (link.standsIn()) {
            out.println(say("stands-in"));
        }
        try (ExaminationEngine engine = ExaminationEngine.start(home)) {
            return examine(link, odooVersion, engine);
        }
    }

    static List<Verdict> examine(ExaminedLink link, String odooVersion, ExaminationEngine engine) {
        engine.alsoReads(link.mappings());
        return Conformance.of(
                link.subjects(),
                LANES,
                number -> ExaminedLane.opened(
                        link, number, engine.database(), engine.definitions(), engine.data(), odooVersion));
    }

    static String say(String key, String... arguments) {
        String sentence = ResourceBundle.getBundle(
                        BUNDLE,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        for (int i = 0; i < arguments.length; i++) {
            sentence = sentence.replace("{" + i + "}", arguments[i]);
        }
        return sentence;
    }
}
