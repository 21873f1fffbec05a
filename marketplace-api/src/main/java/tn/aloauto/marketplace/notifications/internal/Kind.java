package tn.aloauto.marketplace.notifications.internal;

import java.util.Locale;

/** Everything a person is told. Its words stand in the bundle under {@code notice.<kind>}. */
enum Kind {
    ORDER_PLACED(Topic.ORDERS),
    ORDER_CONFIRMED(Topic.ORDERS),
    ORDER_CANCELLED(Topic.ORDERS),
    ORDER_REFUNDED(Topic.ORDERS),
    PARCEL_SHIPPED(Topic.ORDERS),
    PARCEL_DELIVERED(Topic.ORDERS),
    PARCEL_FAILED(Topic.ORDERS),
    RETURN_DECIDED(Topic.RETURNS),
    TICKET_ANSWERED(Topic.SUPPORT),
    REVIEW_MODERATED(Topic.REVIEWS),
    REVIEW_ANSWERED(Topic.REVIEWS),
    NEW_ORDER(Topic.SALES),
    VENDOR_ORDER_CANCELLED(Topic.SALES),
    RETURN_REQUESTED(Topic.SALES),
    REVIEW_WRITTEN(Topic.SALES),
    VENDOR_APPROVED(Topic.SALES),
    VENDOR_SUSPENDED(Topic.SALES),
    VENDOR_REJECTED(Topic.SALES),
    VENDOR_VERIFIED(Topic.SALES),
    DISPUTE_OPENED(Topic.SALES),
    DISPUTE_ANSWERED(Topic.SUPPORT),
    DISPUTE_DECIDED(Topic.SUPPORT),
    FILE_HELD(Topic.FILES),
    FILE_FAILED(Topic.FILES),
    MAPPING_ACCEPTED(Topic.FILES),
    MAPPING_REFUSED(Topic.FILES);

    private final Topic topic;

    Kind(Topic topic) {
        this.topic = topic;
    }

    Topic topic() {
        return topic;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
