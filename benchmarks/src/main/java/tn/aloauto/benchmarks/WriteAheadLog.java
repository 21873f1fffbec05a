package tn.aloauto.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL has written into its log since a moment, and for which tables. */
final class WriteAheadLog {

    private final BenchDatabase database;
    private final String from;

    private WriteAheadLog(BenchDatabase database, String from) {
        this.database = database;
        this.from = from;
    }

    static WriteAheadLog from(BenchDatabase database) throws SQLException {
        try (Connection connection = database.connectAsSuperuser()) {
            return new WriteAheadLog(database, position(connection));
        }
    }

    /** The bytes so far; by table, where there are not millions of records to look at. */
    String written(boolean byTable) throws SQLException {
        try (Connection connection = database.connectAsSuperuser()) {
            String to = position(connection);
            long bytes = bytes(connection, to);
            return bytes + " bytes" + (byTable ? ": " + String.join(", ", tables(connection, to)) : "");
        }
    }

    private static String position(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_current_wal_insert_lsn()")) {
            row.next();
            return row.getString(1);
        }
    }

    private long bytes(Connection connection, String to) throws SQLException {
        try (var statement =
                connection.prepareStatement("select pg_wal_lsn_diff(cast(? as pg_lsn), cast(? as pg_lsn))")) {
            statement.setString(1, to);
            statement.setString(2, from);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** A record counts for the table of its first block, an index's for its table; one without blocks for its kind. */
    private List<String> tables(Connection connection, String to) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_walinspect");
        }
        List<String> told = new ArrayList<>();
        try (var statement = connection.prepareStatement(
                """
                with record as (
                  select start_lsn, resource_manager || ' ' || record_type as kind, record_length, fpi_length
                  from pg_get_wal_records_info(cast(? as pg_lsn), cast(? as pg_lsn))),
                block as (
                  select distinct on (start_lsn) start_lsn, relfilenode
                  from pg_get_wal_block_info(cast(? as pg_lsn), cast(? as pg_lsn), false) order by start_lsn, block_id)
                select coalesce(t.relname, c.relname, 'no table: ' || kind) as name, count(*) as records,
                       sum(record_length) as bytes, sum(fpi_length) as page_images
                from record left join block using (start_lsn)
                left join pg_class c on pg_relation_filenode(c.oid) = block.relfilenode
                left join pg_index i on i.indexrelid = c.oid
                left join pg_class t on t.oid = i.indrelid
                group by 1 order by 3 desc""")) {
            statement.setString(1, from);
            statement.setString(2, to);
            statement.setString(3, from);
            statement.setString(4, to);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    told.add(rows.getString(1) + " " + rows.getLong(3) + " in " + rows.getLong(2)
                            + " records (page images " + rows.getLong(4) + ")");
                }
            }
        }
        return told;
    }
}
