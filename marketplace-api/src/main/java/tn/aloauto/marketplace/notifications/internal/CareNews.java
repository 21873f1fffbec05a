package tn.aloauto.marketplace.notifications.internal;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tn.aloauto.marketplace.audit.Recorded;

/** Tells about returns, tickets and reviews: the buyer what was decided, the vendor what came in. */
@Component
class CareNews {

    private final JdbcClient database;
    private final Notices notices;

    private record Return(UUID id, UUID buyer, UUID vendorUser, String item, String status, int quantity) {}

    private record Review(UUID author, UUID vendorUser, String product, long productId, String status, int rating) {}

    private record Answer(UUID id, UUID reader, String subject) {}

    CareNews(JdbcClient database, Notices notices) {
        this.database = database;
        this.notices = notices;
    }

    @EventListener
    void hear(Recorded fact) {
        switch (fact.action()) {
            case "return.requested" -> returnRequested(fact.entity());
            case "return.approved", "return.rejected", "return.received", "return.refunded" ->
                returnDecided(fact.entity());
            case "ticket.answered" -> ticketAnswered(fact.entity());
            case "review.written" -> reviewWritten(fact.entity());
            case "review.moderated" -> reviewModerated(fact.entity());
            case "review.answered" -> reviewAnswered(fact.entity());
            default -> {
                // no news for anybody
            }
        }
    }

    private void returnRequested(UUID id) {
        Return found = find(id);
        notices.tell(
                found.vendorUser(),
                Kind.RETURN_REQUESTED,
                id.toString(),
                "/vendor/returns/" + id,
                found.item(),
                found.quantity());
    }

    private void returnDecided(UUID id) {
        Return found = find(id);
        if (found.buyer() != null) {
            notices.tell(
                    found.buyer(),
                    Kind.RETURN_DECIDED,
                    id + ":" + found.status(),
                    "/returns/" + id,
                    found.item(),
                    new Wording.Word(found.status()));
        }
    }

    private Return find(UUID id) {
        return database.sql(
                        """
                        select r.id, r.user_id as buyer, v.user_id as vendor_user, i.name as item, r.status,
                               r.quantity_returned as quantity
                        from return_request r join vendor_order vo on vo.id = r.vendor_order_id
                        join vendor v on v.id = vo.vendor_id join order_item i on i.id = r.order_item_id
                        where r.id = :id""")
                .param("id", id)
                .query(Return.class)
                .single();
    }

    private void ticketAnswered(UUID message) {
        Answer answer = database.sql(
                        """
                        select t.id, t.user_id as reader, t.subject
                        from support_message m join support_ticket t on t.id = m.ticket_id where m.id = :id""")
                .param("id", message)
                .query(Answer.class)
                .single();
        notices.tell(
                answer.reader(),
                Kind.TICKET_ANSWERED,
                message.toString(),
                "/support/tickets/" + answer.id(),
                answer.subject());
    }

    private void reviewWritten(UUID id) {
        Review review = review(id);
        notices.tell(
                review.vendorUser(),
                Kind.REVIEW_WRITTEN,
                id.toString(),
                "/products/" + review.productId(),
                review.product(),
                review.rating());
    }

    private void reviewModerated(UUID id) {
        Review review = review(id);
        notices.tell(
                review.author(),
                Kind.REVIEW_MODERATED,
                id + ":" + review.status() + ":" + moment(),
                "/products/" + review.productId(),
                review.product(),
                new Wording.Word(review.status()));
    }

    private void reviewAnswered(UUID id) {
        Review review = review(id);
        notices.tell(
                review.author(),
                Kind.REVIEW_ANSWERED,
                id.toString(),
                "/products/" + review.productId(),
                review.product());
    }

    /** A review may be hidden and shown again: the transaction that did it tells one decision from another. */
    private long moment() {
        return database.sql("select pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
    }

    private Review review(UUID id) {
        return database.sql(
                        """
                        select r.user_id as author, v.user_id as vendor_user, p.name as product, p.id as product_id,
                               r.status, r.rating
                        from product_review r join vendor v on v.id = r.vendor_id join product p on p.id = r.product_id
                        where r.id = :id""")
                .param("id", id)
                .query(Review.class)
                .single();
    }
}
