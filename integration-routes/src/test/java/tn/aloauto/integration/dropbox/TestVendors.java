package tn.aloauto.integration.dropbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import tn.aloauto.integration.IntegrationTest;

/** Vendors with feeds for tests of other packages. */
public final class TestVendors {

    private TestVendors() {}

    public static void withFeed(String vendor, String feed) throws Exception {
        try (SftpFixture box = new SftpFixture(() -> 0)) {
            box.vendor(vendor);
            box.feed(feed, vendor);
        }
    }

    /** An active vendor, and a category its files may name. */
    public static void named(String vendor, String category) throws Exception {
        try (SftpFixture box = new SftpFixture(() -> 0)) {
            box.vendor(vendor);
        }
        try (Connection connection = IntegrationTest.RealDatabase.DATABASE.connectAsSuperuser();
                PreparedStatement statement =
                        connection.prepareStatement("insert into marketplace.category (name, slug) select ?, ?"
                                + " where not exists (select from marketplace.category where name = ?)")) {
            statement.setString(1, category);
            statement.setString(2, "for-" + vendor);
            statement.setString(3, category);
            statement.execute();
        }
    }
}
