package tn.aloauto.quickstart;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tn.aloauto.localdatabase.LocalDatabase;
import tn.aloauto.simulators.conformance.Conformance;
import tn.aloauto.simulators.conformance.FaultyErp;
import tn.aloauto.simulators.conformance.LinkUnderTest;

/** One copy of the link with a simulated ERP and a vendor of its own, on the engine that all lanes share. */
final class ExaminedLane implements Conformance.Lane, LinkUnderTest {

    private static final int LIVE_WITHIN_SECONDS = 60;
    private static final int READ_WITHIN_SECONDS = 40;
    /** An order that still fails after this is looked at again when the fault is gone. */
    private static final int SETTLED_WITHIN_SECONDS = 20;

    private static final int PAUSE_MILLIS = 50;

    private final ExaminedShop shop;
    private final FaultyErp erp;
    private final String catalogue;
    private final String vendor;

    private ExaminedLane(ExaminedShop shop, FaultyErp erp, String catalogue, String vendor) {
        this.shop = shop;
        this.erp = erp;
        this.catalogue = catalogue;
        this.vendor = vendor;
    }

    /**
     * Signs the vendor up, publishes the flows and waits until they run.
     *
     * @param data the engine's, where vendors' boxes are
     */
    static ExaminedLane opened(
            ExaminedLink link, int number, LocalDatabase database, Path definitions, Path data, String odooVersion) {
        String suffix = "-examen-" + (number + 1);
        String vendor = link.vendor(suffix);
        try {
            ExaminedShop shop = ExaminedShop.signUp(database, vendor);
            FaultyErp erp = link.start(odooVersion, data.resolve("sftp").resolve(vendor));
            ExaminedLane lane = new ExaminedLane(shop, erp, link.catalogue(suffix), vendor);
            List<ExaminedFlow> copies = link.copies(suffix, erp.url());
            copies.forEach(flow -> flow.writeInto(definitions));
            lane.awaitLive(copies.stream().map(ExaminedFlow::stem).toList());
            if (!lane.catalogue.isEmpty()) {
                lane.awaitReading(0);
            }
            return lane;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void awaitLive(List<String> stems) throws SQLException {
        String all = String.join(",", stems);
        boolean live = comesTrue(LIVE_WITHIN_SECONDS, () -> {
            String refused = shop.text(
                    """
                    select d.stem || ', ' || d.line || ' : ' || d.reason from integration.route_definition d
                    where d.status = 'refused' and d.stem = any(string_to_array(?, ','))""",
                    all);
            if (refused != null) {
                throw new CannotStart(Examiner.say("refused", refused));
            }
            return shop.number(
                            """
                            select count(*) from integration.route_definition
                            where status = 'live' and stem = any(string_to_array(?, ','))""",
                            all)
                    == stems.size();
        });
        if (!live) {
            throw new CannotStart(Examiner.say("not-live"));
        }
    }

    @Override
    public FaultyErp erp() {
        return erp;
    }

    @Override
    public LinkUnderTest link() {
        return this;
    }

    @Override
    public String order(String code) {
        return asked(() -> shop.confirmed(code));
    }

    @Override
    public void cancel(String number) {
        asked(() -> {
            shop.cancelled(number);
            return null;
        });
    }

    @Override
    public void read(boolean all) {
        asked(() -> {
            int before = readings();
            shop.run(
                    "update integration.erp_link set wanted = ?, wanted_by = 'examen' where link = ?",
                    all ? "full" : "delta",
                    catalogue);
            awaitReading(before);
            return null;
        });
    }

    private void awaitReading(int before) throws SQLException {
        boolean ended = comesTrue(
                READ_WITHIN_SECONDS,
                () -> readings() > before
                        && shop.number(
                                        """
                                        select (select count(*) from integration.erp_link where link = ? and claimed_by is not null)
                                          + (select count(*) from integration.file_receipt r join marketplace.vendor v on v.id = r.vendor_id
                                             where v.slug = ? and r.status in ('received', 'processing'))""",
                                        catalogue,
                                        vendor)
                                == 0);
        if (!ended) {
            throw new IllegalStateException("the reading never ended");
        }
    }

    private int readings() throws SQLException {
        return shop.number(
                "select count(*) from integration.erp_sync_log where link = ? and status <> 'running'", catalogue);
    }

    @Override
    public void settle() {
        asked(() -> comesTrue(
                SETTLED_WITHIN_SECONDS,
                () -> shop.number(
                                        """
                                select (select count(*) from marketplace.outbox o where o.vendor_id = v.id and o.taken_at is null)
                                  + (select count(*) from integration.order_export e
                                     where e.vendor_id = v.id and e.state in ('pending', 'claimed')
                                       and e.reason_code not in ('awaiting_acknowledgement', 'unacknowledged'))
                                from marketplace.vendor v where v.slug = ?""",
                                        vendor)
                                == 0
                        && erp.hasTakenAll()));
    }

    @Override
    public Map<String, Integer> shelf() {
        return asked(shop::shelf);
    }

    @Override
    public void close() {
        erp.close();
        asked(() -> {
            shop.close();
            return null;
        });
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean comesTrue(int seconds, Question<Boolean> question) throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!question.ask()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new CannotStart("Interrupted.", stop);
            }
        }
        return true;
    }
}
