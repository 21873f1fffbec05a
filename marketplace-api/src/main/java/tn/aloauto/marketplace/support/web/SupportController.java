package tn.aloauto.marketplace.support.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;
import tn.aloauto.marketplace.support.internal.Ticket;
import tn.aloauto.marketplace.support.internal.Tickets;

/** Support tickets over REST. Whoever asks sees their own; staff see and handle all. */
@RestController
@RequestMapping("/api/v1/support/tickets")
class SupportController {

    private final Tickets tickets;

    SupportController(Tickets tickets) {
        this.tickets = tickets;
    }

    record OpenTicketRequest(
            @NotBlank @Size(max = 200) String subject,
            @NotBlank @Size(max = 5000) String message,
            UUID order,
            Ticket.Priority priority) {}

    record MessageRequest(@NotBlank @Size(max = 5000) String message) {}

    record AssignTicketRequest(@NotNull UUID assignedTo) {}

    record ChangeTicketRequest(@NotNull Ticket.Priority priority) {}

    record TicketView(
            UUID id,
            UUID user,
            UUID order,
            String subject,
            String status,
            String priority,
            UUID assignedTo,
            Instant answerDueAt,
            boolean late,
            Instant createdAt,
            Instant updatedAt,
            Instant closedAt) {

        static TicketView of(Ticket ticket) {
            return new TicketView(
                    ticket.id(),
                    ticket.userId(),
                    ticket.orderId(),
                    ticket.subject(),
                    ticket.status().column(),
                    ticket.priority().column(),
                    ticket.assignedTo(),
                    ticket.answerDueAt(),
                    ticket.late(Instant.now()),
                    ticket.createdAt(),
                    ticket.updatedAt(),
                    ticket.closedAt());
        }
    }

    @GetMapping
    PageOf<TicketView> list(
            Caller caller,
            PageRequest page,
            @RequestParam(required = false) Ticket.Status status,
            @RequestParam(required = false) Ticket.Priority priority,
            @RequestParam(name = "assigned_to", required = false) UUID assignedTo) {
        return tickets.list(caller, new Tickets.Filter(status, priority, assignedTo), page)
                .map(TicketView::of);
    }

    @PostMapping
    ResponseEntity<TicketView> open(Caller caller, @Valid @RequestBody OpenTicketRequest request) {
        Ticket.Priority priority =
                request.priority() == null || !Ticket.handlesAll(caller) ? Ticket.Priority.NORMAL : request.priority();
        Ticket ticket = tickets.open(caller, request.subject(), request.message(), request.order(), priority);
        return ResponseEntity.created(URI.create("/api/v1/support/tickets/" + ticket.id()))
                .body(TicketView.of(ticket));
    }

    @GetMapping("/{id}")
    TicketView get(Caller caller, @PathVariable UUID id) {
        return TicketView.of(tickets.find(caller, id));
    }

    @PatchMapping("/{id}")
    TicketView prioritise(Caller caller, @PathVariable UUID id, @Valid @RequestBody ChangeTicketRequest request) {
        refuseUnlessStaff(caller, id);
        return TicketView.of(tickets.prioritise(caller, id, request.priority()));
    }

    @GetMapping("/{id}/messages")
    List<Tickets.Message> messages(Caller caller, @PathVariable UUID id) {
        return tickets.messages(caller, id);
    }

    @PostMapping("/{id}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    TicketView say(Caller caller, @PathVariable UUID id, @Valid @RequestBody MessageRequest request) {
        return TicketView.of(tickets.say(caller, id, request.message()));
    }

    @PostMapping("/{id}/assign")
    TicketView assign(Caller caller, @PathVariable UUID id, @Valid @RequestBody AssignTicketRequest request) {
        refuseUnlessStaff(caller, id);
        return TicketView.of(tickets.assign(caller, id, request.assignedTo()));
    }

    @PostMapping("/{id}/close")
    TicketView close(Caller caller, @PathVariable UUID id) {
        return TicketView.of(tickets.close(caller, id));
    }

    /** A foreign ticket stays unknown; on an own one the caller learns that the step is the staff's. */
    private void refuseUnlessStaff(Caller caller, UUID id) {
        tickets.find(caller, id);
        if (!Ticket.handlesAll(caller)) {
            throw Refusal.forbidden();
        }
    }
}
