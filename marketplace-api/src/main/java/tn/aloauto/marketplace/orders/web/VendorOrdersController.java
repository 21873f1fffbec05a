package tn.aloauto.marketplace.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tn.aloauto.marketplace.orders.internal.VendorOrders;
import tn.aloauto.marketplace.shared.Caller;
import tn.aloauto.marketplace.shared.PageOf;
import tn.aloauto.marketplace.shared.PageRequest;
import tn.aloauto.marketplace.shared.Refusal;

/** The parts of orders over HTTP, for the vendors who deliver them. */
@RestController
@RequestMapping("/api/v1/vendor-orders")
@Tag(name = "orders")
class VendorOrdersController {

    private final VendorOrders orders;

    VendorOrdersController(VendorOrders orders) {
        this.orders = orders;
    }

    @GetMapping
    @Operation(summary = "What the caller's shop has to deliver, newest first; an admin sees all vendors'")
    PageOf<VendorOrders.VendorOrderView> list(
            Caller caller, @RequestParam(required = false) String status, PageRequest page) {
        VendorOrders.Listed found =
                orders.list(vendor(caller), OrdersController.known(status), page.limit(), page.offset());
        return found.countIsEstimate()
                ? page.pageWithEstimate(found.count(), found.orders())
                : page.page(found.count(), found.orders());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One vendor's part of an order")
    VendorOrders.VendorOrderView one(Caller caller, @PathVariable UUID id) {
        return orders.find(id, vendor(caller)).orElseThrow(Refusal::notFound);
    }

    /** Null for an admin. */
    private static Long vendor(Caller caller) {
        if (caller.isAdmin()) {
            return null;
        }
        if (!caller.isVendor() || caller.vendorId() == null) {
            throw Refusal.forbidden();
        }
        return caller.vendorId();
    }
}
