package tn.aloauto.marketplace.newsletter;

/**
 * A mail of the newsletter; whoever hears it is still in the transaction of its cause.
 *
 * @param title null for the mail that asks for confirmation, whose words are ours
 * @param link the page that confirms, or the one that ends the subscription
 * @param dedupeKey the same issue goes to a subscriber once
 */
public record NewsletterLetter(String email, String locale, String title, String text, String link, String dedupeKey) {

    @Override
    public String toString() {
        return "NewsletterLetter[" + dedupeKey + "]";
    }
}
