package tn.aloauto.marketplace.notifications.internal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tn.aloauto.marketplace.newsletter.NewsletterLetter;
import tn.aloauto.marketplace.shared.Texts;

/** Owes the mails of the newsletter: the one that asks, and each issue with the link that ends it. */
@Component
class NewsletterLetters {

    private final MailOutbox mails;
    private final Texts texts;
    private final ShopAddress shop;

    NewsletterLetters(MailOutbox mails, Texts texts, ShopAddress shop) {
        this.mails = mails;
        this.texts = texts;
        this.shop = shop;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(NewsletterLetter letter) {
        Reader reader = new Reader(null, letter.email(), letter.locale(), null);
        mails.owe(reader, letter.title() == null ? question(reader, letter) : issue(reader, letter));
    }

    private MailOutbox.Mail question(Reader reader, NewsletterLetter letter) {
        return new MailOutbox.Mail(
                "newsletter_confirm",
                texts.text(reader.language(), "letter.newsletter_confirm.title"),
                texts.text(reader.language(), "letter.newsletter_confirm.text"),
                letter.link(),
                true,
                letter.dedupeKey());
    }

    private MailOutbox.Mail issue(Reader reader, NewsletterLetter letter) {
        return new MailOutbox.Mail(
                "newsletter",
                letter.title(),
                letter.text() + "\n\n"
                        + texts.text(reader.language(), "letter.newsletter.unsubscribe", shop.of(letter.link())),
                "/",
                false,
                letter.dedupeKey());
    }
}
