package tn.aloauto.integration.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.reading.FileUnreadable;

/** What stands in a cell of a kept original, letter by letter as its vendor wrote it. */
@Component
public class RawCells {

    private final JdbcClient jdbc;
    private final Feeds feeds;
    private final Originals originals;

    RawCells(JdbcClient jdbc, Feeds feeds, Originals originals) {
        this.jdbc = jdbc;
        this.feeds = feeds;
        this.originals = originals;
    }

    private record Kept(String feed, byte[] sha256) {}

    /**
     * The cells of one row; empty when the original, or the row in it, is not to be found.
     *
     * @param number of the data row, from 1
     * @param line physical line of a text, row of the sheet of a workbook
     * @throws NoSuchFile when no file has this id
     */
    public Optional<List<String>> of(UUID file, int number, long line) {
        Kept kept = jdbc.sql("select feed_id as feed, sha256 from file_receipt where id = :id")
                .param("id", file)
                .query(Kept.class)
                .optional()
                .orElseThrow(() -> new NoSuchFile(file));
        try {
            return feeds.find(kept.feed()).flatMap(feed -> cells(kept.sha256(), feed, number, line));
        } catch (FileRefused | FileUnreadable notAnyMore) {
            return Optional.empty();
        }
    }

    private Optional<List<String>> cells(byte[] sha256, Feed feed, int number, long line) {
        try {
            return originals.cells(sha256, originals.mapping(feed), number, line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
