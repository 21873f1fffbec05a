package tn.aloauto.marketplace.http;

import java.util.List;
import tn.aloauto.marketplace.Shelf;

/** Keeps what all tests share and an admin may change, and puts it back. */
final class RulesAsTheyWere implements AutoCloseable {

    private static final List<String> SHARED = List.of("shipping_rate", "vat_rate", "stamp_duty", "page_version");

    RulesAsTheyWere() {
        run("drop schema if exists kept cascade");
        run("create schema kept");
        SHARED.forEach(table -> run("create table kept." + table + " as table marketplace." + table));
    }

    @Override
    public void close() {
        for (String table : SHARED) {
            run("delete from marketplace." + table);
            run("insert into marketplace." + table + " overriding system value select * from kept." + table);
        }
        run("drop schema kept cascade");
    }

    private static void run(String sql) {
        Shelf.database().sql(sql).update();
    }
}
