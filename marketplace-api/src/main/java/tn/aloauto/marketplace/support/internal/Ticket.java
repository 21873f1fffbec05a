package tn.aloauto.marketplace.support.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import tn.aloauto.marketplace.shared.Caller;

/** A question to the shop and what became of it. */
public record Ticket(
        UUID id,
        UUID userId,
        UUID orderId,
        String subject,
        Status status,
        Priority priority,
        UUID assignedTo,
        Instant answerDueAt,
        Instant answeredAt,
        Instant closedAt,
        Instant createdAt,
        Instant updatedAt) {

    /** The life of a ticket: open and pending take turns as messages come, closed is the end. */
    public enum Status {
        OPEN,
        PENDING,
        CLOSED;

        public static Status named(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }

        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Decides by when the first answer is owed. */
    public enum Priority {
        LOW,
        NORMAL,
        HIGH,
        URGENT;

        public static Priority named(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }

        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Staff handle every ticket, everybody else only their own: the one ownership rule of this feature. */
    public static boolean handlesAll(Caller caller) {
        return caller.handles(Caller.Duty.SUPPORT);
    }

    boolean isVisibleTo(Caller caller) {
        return handlesAll(caller) || userId.equals(caller.id());
    }

    public boolean late(Instant now) {
        return answeredAt == null && status != Status.CLOSED && now.isAfter(answerDueAt);
    }
}
