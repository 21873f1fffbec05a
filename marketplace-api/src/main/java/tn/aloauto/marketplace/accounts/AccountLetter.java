package tn.aloauto.marketplace.accounts;

import java.util.UUID;

/**
 * Something about an account that must reach a mailbox; whoever hears it is still in the transaction of its cause.
 *
 * @param recipient not always the account's address: a change of address is told to both
 * @param token what the link of the mail carries, null where there is no link
 * @param detail what the words name, e.g. the new address; may be empty
 */
public record AccountLetter(UUID user, String recipient, Subject subject, String token, String detail) {

    /** What it is about. */
    public enum Subject {
        VERIFY_EMAIL("/verify-email"),
        RESET_PASSWORD("/reset-password"),
        CONFIRM_NEW_EMAIL("/verify-email"),
        PASSWORD_CHANGED(null),
        EMAIL_CHANGED(null),
        SECOND_FACTOR_ON(null),
        SECOND_FACTOR_OFF(null),
        RECOVERY_CODE_USED(null),
        ACCOUNT_CLOSED(null),
        ERASURE_ASKED(null),
        ERASURE_DONE(null);

        private final String page;

        Subject(String page) {
            this.page = page;
        }

        /** The page of the shop that takes the token, null for a mail without a link. */
        public String page() {
            return page;
        }
    }

    @Override
    public String toString() {
        return "AccountLetter[" + subject + " to " + user + "]";
    }
}
