package tn.aloauto.benchmarks;

import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param invalidShare share of the file's rows that carry a planted error
 * @param seconds how long each question of the product list is asked
 * @param only a word of the one question of the product list that is asked, empty for all
 */
record Options(
        String what,
        int rows,
        long seed,
        double invalidShare,
        Charset charset,
        int feeds,
        int seconds,
        boolean json,
        String only) {

    private static final List<String> BENCHMARKS = List.of(
            "intake",
            "list",
            "orders",
            "checkout",
            "start",
            "slope",
            "workbook",
            "textbook",
            "idle",
            "fairness",
            "definitions");

    static final String USAGE =
            """
            benchmarks/run [intake|list|orders|checkout|start|slope|workbook|textbook|idle|fairness|definitions|all] [--rows N] [--seconds N] [--json] [...]

              intake    a vendor's file through the route engine, next to COPY and MERGE of the same rows
              list      product pages, searches and details of the shop, next to the same SQL through JDBC
              orders    confirmed orders into a simulated Odoo, next to the same calls made bare
              checkout  two pieces into the cart and the cart into an order, next to the same statements alone
              start     both applications up to ready and what they hold in memory, next to an empty one
              slope     what a row costs in files of 10 000 rows, 100 000, 1 000 000 and so on up to --rows
              workbook  reading an .xlsx, next to the library that unpacks it
              textbook  the same file through a Camel route and a Spring Batch job as their manuals write them
              idle      what --feeds inboxes with nothing new cost
              fairness  how long small files wait behind a file of --rows rows and uploads that never end
              definitions  how long 200 route files take that are put into the folder at once
              all       intake and list
              --rows     rows of the file and products in the shop (default 100000, at most 5000000)
              --seed     another seed is another stock (default 7)
              --invalid  share of rows with a planted error (default 0.02)
              --charset  of the file (default UTF-8)
              --feeds    how many feeds idle sets up (default 1000)
              --seconds  how long each question of the list is asked, orders are placed and idleness watched (default 10, at most 120)
              --only     the one question of the list that says so: phrases, category, reference ...
              --json     the figures as JSON""";

    static Options parse(List<String> arguments) {
        Options options =
                new Options("all", 100_000, 7, 0.02, java.nio.charset.StandardCharsets.UTF_8, 1_000, 10, false, "");
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            options = options.with(rest.next(), rest);
        }
        return options.checked();
    }

    private Options with(String word, Iterator<String> rest) {
        if (BENCHMARKS.contains(word) || word.equals("all")) {
            return new Options(word, rows, seed, invalidShare, charset, feeds, seconds, json, only);
        }
        if (word.equals("--json")) {
            return new Options(what, rows, seed, invalidShare, charset, feeds, seconds, true, only);
        }
        String value = value(word, rest);
        return switch (word) {
            case "--rows" -> withRows(Integer.parseInt(value));
            case "--seed" ->
                new Options(what, rows, Long.parseLong(value), invalidShare, charset, feeds, seconds, json, only);
            case "--invalid" ->
                new Options(what, rows, seed, Double.parseDouble(value), charset, feeds, seconds, json, only);
            case "--charset" ->
                new Options(what, rows, seed, invalidShare, Charset.forName(value), feeds, seconds, json, only);
            case "--feeds" ->
                new Options(what, rows, seed, invalidShare, charset, Integer.parseInt(value), seconds, json, only);
            case "--seconds" ->
                new Options(what, rows, seed, invalidShare, charset, feeds, Integer.parseInt(value), json, only);
            case "--only" -> new Options(what, rows, seed, invalidShare, charset, feeds, seconds, json, value);
            default -> throw new IllegalArgumentException("I do not know " + word);
        };
    }

    Options withRows(int other) {
        return new Options(what, other, seed, invalidShare, charset, feeds, seconds, json, only);
    }

    private static String value(String word, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(word + " wants a value");
        }
        return rest.next();
    }

    private Options checked() {
        require(rows >= 1_000 && rows <= 5_000_000, "--rows must be 1000 to 5000000");
        require(invalidShare >= 0 && invalidShare <= 0.5, "--invalid must be 0 to 0.5");
        require(feeds >= 1 && feeds <= 5_000, "--feeds must be 1 to 5000");
        require(!Question.containing(only).isEmpty(), "no question of the list says " + only);
        require(seconds >= 1 && seconds <= 120, "--seconds must be 1 to 120");
        return this;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** All is the two comparisons with a floor; the others are asked for by name. */
    boolean wants(String benchmark) {
        return what.equals(benchmark) || what.equals("all") && BENCHMARKS.indexOf(benchmark) < 2;
    }
}
