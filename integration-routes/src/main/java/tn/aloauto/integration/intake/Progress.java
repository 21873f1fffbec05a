package tn.aloauto.integration.intake;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tn.aloauto.integration.catalogue.FeedRows;
import tn.aloauto.integration.catalogue.SheetStart;
import tn.aloauto.integration.mapping.Verdict;

/** Counts the rows of the files under way and shows the figure, beside the transaction that applies them. */
@Component
class Progress {

    private final JdbcClient jdbc;
    private final Map<UUID, Counted> underWay = new ConcurrentHashMap<>();

    Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same rows, counted as they are asked for; close it when the file is done with. */
    Counted count(UUID file, FeedRows rows, RowEstimate estimate) {
        Counted counted = new Counted(file, rows, estimate);
        underWay.put(file, counted);
        return counted;
    }

    /** A row that is being finished at this moment is left alone: its last word is on its way. */
    @Scheduled(fixedDelayString = "${aloauto.intake.show-progress:1s}")
    void show() {
        for (Counted counted : underWay.values()) {
            int rows = counted.rows;
            String phase = counted.ended ? "merging" : "reading";
            if (rows == counted.shown && phase.equals(counted.shownPhase)) {
                continue;
            }
            jdbc.sql(
                            """
                            update file_receipt r set processed_rows = :rows, phase = :phase, expected_rows = :expected
                            from (select id from file_receipt where id = :id and status = 'processing'
                                  for no key update skip locked) free
                            where r.id = free.id""")
                    .param("rows", rows)
                    .param("phase", phase)
                    .param("expected", counted.expected(), Types.INTEGER)
                    .param("id", counted.file)
                    .update();
            counted.shown = rows;
            counted.shownPhase = phase;
        }
    }

    /** Rows on their way into the catalogue; read by one thread, looked at by another. */
    final class Counted implements FeedRows, AutoCloseable {

        private final UUID file;
        private final FeedRows source;
        private final RowEstimate estimate;
        private volatile int rows;
        private volatile boolean ended;
        private int shown;
        private String shownPhase;

        private Counted(UUID file, FeedRows source, RowEstimate estimate) {
            this.file = file;
            this.source = source;
            this.estimate = estimate;
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
        public Verdict next() {
            Verdict next = source.next();
            if (next == null) {
                ended = true;
            } else {
                rows++;
            }
            return next;
        }

        /** What is read to the end needs no estimate. */
        private Integer expected() {
            return ended ? Integer.valueOf(Math.max(1, rows)) : estimate.atLeast(rows);
        }

        @Override
        public List<SheetStart> sheets() {
            return source.sheets();
        }

        @Override
        public boolean givesBrand() {
            return source.givesBrand();
        }

        @Override
        public boolean givesDescription() {
            return source.givesDescription();
        }

        @Override
        public boolean givesOeReferences() {
            return source.givesOeReferences();
        }

        @Override
        public void close() {
            underWay.remove(file);
        }
    }
}
