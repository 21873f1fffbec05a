package tn.aloauto.marketplace.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.orders.internal.OrderLife;
import tn.aloauto.marketplace.orders.internal.OrderScope;
import tn.aloauto.marketplace.orders.internal.OrderView;
import tn.aloauto.marketplace.orders.internal.Orders;
import tn.aloauto.marketplace.orders.internal.PlaceOrderFromCart;
import tn.aloauto.marketplace.orders.internal.RetryAfterDeadlock;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Once;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** Orders over HTTP. An admin sees all, a vendor those with its own lines, a buyer the own ones. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "orders")
class OrdersController {

    private static final String STATUSES = "new|confirmed|shipped|delivered|cancelled|refunded";

    private final PlaceOrderFromCart checkout;
    private final OrderLife life;
    private final Orders orders;
    private final Once once;

    /** Why an order is called off; may be left out. */
    record CancelRequest(@Size(max = 500) String reason) {}

    OrdersController(PlaceOrderFromCart checkout, OrderLife life, Orders orders, Once once) {
        this.checkout = checkout;
        this.life = life;
        this.orders = orders;
        this.once = once;
    }

    @PostMapping("/orders")
    @Operation(summary = "Orders what is in the cart; send an Idempotency-Key to be safe against a lost answer")
    ResponseEntity<OrderView> place(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @Valid @RequestBody PlaceOrderRequest request) {
        return RetryAfterDeadlock.run(() -> once.once(caller, key, request, "place-order", () -> {
            OrderView order = view(caller, checkout.place(caller, request.wanted()));
            return ResponseEntity.created(URI.create("/api/v1/orders/" + order.id()))
                    .body(order);
        }));
    }

    @GetMapping("/orders")
    @Operation(summary = "The orders the caller may see, newest first")
    PageOf<OrderView> list(
            Caller caller,
            @RequestParam(required = false) String status,
            @Parameter(description = "An order's or a part's number, as on its papers") @RequestParam(required = false)
                    String number,
            PageRequest page) {
        OrderScope scope = OrderScope.of(caller);
        return page(number == null || number.isBlank() ? scope : scope.numbered(number.strip()), status, page);
    }

    @GetMapping("/orders/me")
    @Operation(summary = "What the caller bought, newest first")
    PageOf<OrderView> mine(Caller caller, @RequestParam(required = false) String status, PageRequest page) {
        return page(OrderScope.boughtBy(caller.id()), status, page);
    }

    @GetMapping("/users/{id}/orders")
    @Operation(summary = "What an account bought: one's own, or any for an admin")
    PageOf<OrderView> ofUser(
            Caller caller, @PathVariable UUID id, @RequestParam(required = false) String status, PageRequest page) {
        if (!caller.isAdmin() && !caller.id().equals(id)) {
            throw Refusal.notFound();
        }
        return page(OrderScope.boughtBy(id), status, page);
    }

    @GetMapping("/orders/{id}")
    @Operation(summary = "One order")
    OrderView one(Caller caller, @PathVariable UUID id) {
        return view(caller, id);
    }

    @GetMapping("/orders/{id}/items")
    @Operation(summary = "The lines of one order")
    List<OrderView.Item> items(Caller caller, @PathVariable UUID id) {
        return view(caller, id).items();
    }

    @PostMapping("/orders/{id}/confirm")
    @Operation(summary = "Confirms an order: any by an admin, a cash order by its buyer")
    OrderView confirm(Caller caller, @PathVariable UUID id) {
        RetryAfterDeadlock.run(() -> {
            life.confirm(caller, id);
            return id;
        });
        return view(caller, id);
    }

    @PostMapping("/orders/{id}/cancel")
    @Operation(summary = "Calls an order off: by its buyer while it is new, by an admin until it is shipped")
    OrderView cancel(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody(required = false) CancelRequest request) {
        String reason =
                request == null || request.reason() == null || request.reason().isBlank()
                        ? (caller.isAdmin() ? "cancelled by an admin" : "cancelled by the buyer")
                        : request.reason();
        RetryAfterDeadlock.run(() -> {
            life.cancel(caller, id, reason);
            return id;
        });
        return view(caller, id);
    }

    private OrderView view(Caller caller, UUID id) {
        return orders.find(id, caller).orElseThrow(Refusal::notFound);
    }

    private PageOf<OrderView> page(OrderScope scope, String status, PageRequest page) {
        Orders.Listed found = orders.list(scope, known(status), page.limit(), page.offset());
        return found.countIsEstimate()
                ? page.pageWithEstimate(found.count(), found.orders())
                : page.page(found.count(), found.orders());
    }

    static String known(String status) {
        if (status == null || status.isBlank()) {
            return null;
        }
        if (!status.matches(STATUSES)) {
            throw Refusal.invalid("status", "one_of", STATUSES.replace("|", ", "));
        }
        return status;
    }
}
