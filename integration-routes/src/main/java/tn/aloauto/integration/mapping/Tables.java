package tn.aloauto.integration.mapping;

import java.io.IOException;

/** Where a mapping finds the tables of values that stand in files beside it. */
@FunctionalInterface
public interface Tables {

    /** A mapping alone, without a folder around it. */
    Tables NONE = name -> {
        throw new IOException("il n'y a pas de tables ici");
    };

    /** The text of a table by its file name, which is never a path. */
    String read(String name) throws IOException;
}
