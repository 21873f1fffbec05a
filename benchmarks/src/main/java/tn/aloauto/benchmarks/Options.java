package tn.aloauto.benchmarks;

import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param invalidShare share of the file's rows that carry a planted error
 * @param seconds how long each question of the product list is asked
 */
record Options(String what, int rows, long seed, double invalidShare, Charset charset, int seconds, boolean json) {

    static final String USAGE =
            """
            benchmarks/run [intake|list|all] [--rows N] [--seed N] [--invalid SHARE] [--charset NAME] [--seconds N] [--json]

              intake   a vendor's file through the route engine, next to COPY and MERGE of the same rows
              list     product pages, searches and details of the shop, next to the same SQL through JDBC
              --rows   rows of the file and products in the shop (default 100000, at most 2000000)
              --invalid  share of rows with a planted error (default 0.02)
              --seconds  how long each question of the list is asked (default 10, at most 120)""";

    static Options parse(List<String> arguments) {
        Options options = new Options("all", 100_000, 7, 0.02, java.nio.charset.StandardCharsets.UTF_8, 10, false);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            options = options.with(rest.next(), rest);
        }
        return options.checked();
    }

    private Options with(String word, Iterator<String> rest) {
        return switch (word) {
            case "intake", "list", "all" -> new Options(word, rows, seed, invalidShare, charset, seconds, json);
            case "--rows" ->
                new Options(what, Integer.parseInt(value(word, rest)), seed, invalidShare, charset, seconds, json);
            case "--seed" ->
                new Options(what, rows, Long.parseLong(value(word, rest)), invalidShare, charset, seconds, json);
            case "--invalid" ->
                new Options(what, rows, seed, Double.parseDouble(value(word, rest)), charset, seconds, json);
            case "--charset" ->
                new Options(what, rows, seed, invalidShare, Charset.forName(value(word, rest)), seconds, json);
            case "--seconds" ->
                new Options(what, rows, seed, invalidShare, charset, Integer.parseInt(value(word, rest)), json);
            case "--json" -> new Options(what, rows, seed, invalidShare, charset, seconds, true);
            default -> throw new IllegalArgumentException("I do not know " + word);
        };
    }

    private static String value(String word, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(word + " wants a value");
        }
        return rest.next();
    }

    private Options checked() {
        require(rows >= 1_000 && rows <= 2_000_000, "--rows must be 1000 to 2000000");
        require(invalidShare >= 0 && invalidShare <= 0.5, "--invalid must be 0 to 0.5");
        require(seconds >= 1 && seconds <= 120, "--seconds must be 1 to 120");
        return this;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    boolean wants(String benchmark) {
        return what.equals("all") || what.equals(benchmark);
    }
}
