package tn.aloauto.marketplace.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.cart.CartFilling;
import tn.aloauto.marketplace.orders.internal.OrderView;
import tn.aloauto.marketplace.orders.internal.Orders;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.Refusal;

/** Ordering the same again: an own order's lines go back into the cart, at today's prices. */
@RestController
@RequestMapping("/api/v1/orders/{id}/reorder")
@Tag(name = "orders")
class ReorderController {

    private final Orders orders;
    private final CartFilling cart;

    ReorderController(Orders orders, CartFilling cart) {
        this.orders = orders;
        this.cart = cart;
    }

    @PostMapping
    @Operation(summary = "Puts the lines of an own order into the cart, as far as they are still sold")
    CartFilling.Filled reorder(Caller caller, @PathVariable UUID id) {
        OrderView order = orders.find(id, caller)
                .filter(found -> caller.id().equals(found.user()))
                .orElseThrow(Refusal::notFound);
        Map<Long, Integer> lines = order.items().stream()
                .collect(Collectors.toMap(OrderView.Item::product, OrderView.Item::quantity, Integer::sum));
        return cart.fill(caller.id(), lines);
    }
}
