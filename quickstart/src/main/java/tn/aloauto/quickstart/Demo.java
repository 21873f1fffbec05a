package tn.aloauto.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Plays the whole story and tells each step, with the sync-log row it left. */
final class Demo {

    private final Settings settings;
    private final Narrator narrator;
    private final Story story;

    Demo(Settings settings, Narrator narrator) {
        this.settings = settings;
        this.narrator = narrator;
        this.story = new Story(settings);
    }

    void play() {
        Path file = StockFile.ofThisMoment(settings.home(), settings.data().resolve("demo"));
        theVendorDelivers(file);
        JsonNode part = aVisitorLooks();
        theBuyerOrders(part);
        theSameFileAgain(file);
        narrator.say("\nThat was the whole story. Everything above stands in /api/v1/integrations/erp-sync-logs.");
    }

    private void theVendorDelivers(Path file) {
        narrator.chapter("Pièces Tunis puts its stock file into the drop box: sftp put " + file.getFileName() + " in/");
        JsonNode upload = story.vendorDelivers(file);
        tellCounts(upload);
        for (JsonNode row : story.rejectedRows(upload)) {
            narrator.say("    line %s, column %s, value «%s»: %s"
                    .formatted(text(row, "line"), text(row, "column"), text(row, "value"), text(row, "message")));
        }
        try (DropBox box = DropBox.open(settings.ports().sftp().number(), Story.VENDOR)) {
            narrator.say("  rejected/ holds " + box.list("rejected") + " to correct and send again");
        }
        tellSyncRow(story.newestSyncRow("file_intake"));
    }

    private JsonNode aVisitorLooks() {
        narrator.chapter("A visitor looks for a part");
        JsonNode part = tellFound("7701208265", "the OE reference, which the file writes «77 01 208 265»");
        tellFound("plaquete frein", "with a slip of the pen");
        return part;
    }

    private void theBuyerOrders(JsonNode part) {
        narrator.chapter("The buyer orders two, to be paid on delivery; the vendor's Odoo will lose its first answer");
        story.odooLosesItsNextAnswer();
        int faults = story.faultsHappened();
        RestClient buyer = story.as(Story.BUYER);
        String key = UUID.randomUUID().toString();
        Answer order = story.buyerOrders(buyer, part, 2, key);
        Answer repeat = story.repeatOrder(buyer, key);
        narrator.say("  order %s, %s %s; the same request again gives the same order: %s"
                .formatted(
                        order.text("id"),
                        order.text("total_amount"),
                        order.text("currency"),
                        order.text("id").equals(repeat.text("id"))));
        narrator.say("  confirmed: " + story.buyerConfirms(buyer, order).text("status"));
        String number = Story.vendorOrderNumber(order);
        List<JsonNode> there = Patience.untilThereIs(
                "sale order for " + number + " after a lost answer", () -> story.exportedAfterLoss(number, faults));
        narrator.say("  Odoo holds %d sale order for %s: %s, %s"
                .formatted(there.size(), number, text(there.get(0), "name"), text(there.get(0), "state")));
        tellSyncRow(story.newestSyncRow("order_export"));
    }

    private void theSameFileAgain(Path file) {
        narrator.chapter("The same file once more");
        tellCounts(story.vendorDelivers(file));
        tellSyncRow(story.newestSyncRow("file_intake"));
    }

    private JsonNode tellFound(String words, String how) {
        List<JsonNode> found = story.visitorSearches(words);
        if (found.isEmpty()) {
            throw new IllegalStateException("Nothing found for " + words);
        }
        JsonNode first = found.get(0);
        narrator.say("  ?search=%s (%s): %s, %s %s, %s"
                .formatted(
                        words,
                        how,
                        text(first, "name"),
                        text(first, "price"),
                        text(first, "currency"),
                        text(first, "availability")));
        return first;
    }

    private void tellCounts(JsonNode upload) {
        narrator.say("  upload %s: %s rows, %s created, %s updated, %s unchanged, %s rejected. %s"
                .formatted(
                        text(upload, "status"),
                        text(upload, "total_rows"),
                        text(upload, "created_rows"),
                        text(upload, "updated_rows"),
                        text(upload, "unchanged_rows"),
                        text(upload, "error_rows"),
                        text(upload, "message")));
    }

    private void tellSyncRow(JsonNode row) {
        narrator.say("  sync log: %s %s %s, read %s, affected %s, rejected %s, %s. %s"
                .formatted(
                        text(row, "sync_type"),
                        text(row, "link"),
                        text(row, "status"),
                        text(row, "records_read"),
                        text(row, "records_affected"),
                        text(row, "records_rejected"),
                        text(row, "run_time"),
                        text(row, "message")));
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asText("");
    }
}
