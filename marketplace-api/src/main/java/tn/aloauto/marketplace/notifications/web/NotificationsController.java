package tn.aloauto.marketplace.notifications.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.notifications.internal.Inbox;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;

/** What the caller was told. */
@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "notifications")
class NotificationsController {

    private final Inbox inbox;

    NotificationsController(Inbox inbox) {
        this.inbox = inbox;
    }

    record UnreadView(long unread) {}

    @GetMapping
    @Operation(summary = "The caller's own notifications, newest first, in the language of Accept-Language")
    PageOf<Inbox.Notification> list(
            Caller caller, @RequestParam(defaultValue = "false") boolean unread, Locale language, PageRequest page) {
        return inbox.list(caller, unread, language, page);
    }

    @GetMapping("/unread-count")
    @Operation(summary = "How many the caller has not read")
    UnreadView unread(Caller caller) {
        return new UnreadView(inbox.count(caller, true));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Marks one as read")
    void read(Caller caller, @PathVariable UUID id) {
        inbox.markRead(caller, id);
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Marks all as read")
    void readAll(Caller caller) {
        inbox.markAllRead(caller);
    }
}
