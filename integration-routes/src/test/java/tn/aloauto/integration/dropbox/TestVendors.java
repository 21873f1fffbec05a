package tn.aloauto.integration.dropbox;

/** Vendors with feeds for tests of other packages. */
public final class TestVendors {

    private TestVendors() {}

    public static void withFeed(String vendor, String feed) throws Exception {
        try (SftpFixture box = new SftpFixture(() -> 0)) {
            box.vendor(vendor);
            box.feed(feed, vendor);
        }
    }
}
